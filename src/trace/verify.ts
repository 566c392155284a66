import { noDraw, opRow, sha256 } from '../crypto/index.ts';
import { equal, toBase64, toHex } from '../lib/bytes.ts';
import { orderProblems } from './check-order.ts';
import { secretProblems } from './check-secrets.ts';
import { CustodyFold } from './custody.ts';
import { sealOf, vouchedValues } from './seal.ts';
import {
  type Carried,
  type HttpMessage,
  headerOf,
  type OpStep,
  type SendStep,
  type Step,
  type Trace,
  type Value,
} from './types.ts';

/** What was done to check a trace. */
export interface Checked {
  /** How often each operation was run again, by its name; only those that were. */
  readonly operations: Readonly<Record<string, number>>;
  /** Values whose bytes were held against what they are said to come from. */
  readonly values: number;
  /** Messages in which what they are said to carry was looked for. */
  readonly messages: number;
}

/** What came of checking a trace. */
export interface Verification {
  /** What does not fit; empty for a trace that is right. For developers, in English. */
  readonly problems: readonly string[];
  readonly checked: Checked;
}

/**
 * Checks a trace without trusting whoever made it: every input precedes its use and is in its user's hands; every
 * operation, run again, gives the recorded bytes (or fails as recorded); slices and sealed values are what they
 * claim; what a message is said to carry really stands in it; requests are answered in order; no plaintext and no
 * plaintext key lies at rest; and nothing else of it was changed, which its seal tells. What is no trace at all is
 * refused like a wrong one.
 */
export async function verify(
  trace: Trace,
): Promise<{ ok: true } | { ok: false; problems: string[] }> {
  const { problems } = await verifyInDetail(trace);
  return problems.length === 0 ? { ok: true } : { ok: false, problems: [...problems] };
}

/** The same, and what was done for it. */
export async function verifyInDetail(trace: Trace): Promise<Verification> {
  const tally = new Tally();
  try {
    const problems = await problemsOf(trace, tally);
    return { problems, checked: tally.checked };
  } catch (error) {
    return {
      problems: [`this cannot be read as a trace: ${String(error)}`],
      checked: tally.checked,
    };
  }
}

/** Counts what is done. */
class Tally {
  readonly #operations: Record<string, number> = {};
  values = 0;
  messages = 0;

  ran(op: string): void {
    this.#operations[op] = (this.#operations[op] ?? 0) + 1;
  }

  get checked(): Checked {
    return { operations: this.#operations, values: this.values, messages: this.messages };
  }
}

async function problemsOf(trace: Trace, tally: Tally): Promise<string[]> {
  const problems: string[] = [];
  const values = new Map<string, Value>();
  for (const value of trace.values) {
    if (!(value.bytes instanceof Uint8Array)) return [`${value.id} has no bytes`];
    if (values.has(value.id)) problems.push(`${value.id} occurs twice`);
    values.set(value.id, value);
  }
  const all = [...trace.setup, ...trace.steps];
  checkIds(all, problems);
  checkCustody(all, trace.values, values, problems);
  for (const step of all) {
    if (step.kind === 'op') await checkOp(step, values, problems, tally);
    if (step.kind === 'send') {
      checkMessage(step, values, problems);
      tally.messages += 1;
    }
  }
  await checkOrigins(trace.values, values, vouchedValues(all), problems);
  tally.values = trace.values.length;
  problems.push(...orderProblems(trace), ...secretProblems(all, values));
  if ((await sealOf(trace)) !== trace.seal) problems.push('the trace does not match its seal');
  return problems;
}

function checkIds(steps: readonly Step[], problems: string[]): void {
  const seen = new Set<string>();
  for (const step of steps) {
    if (seen.has(step.id)) problems.push(`step ${step.id} occurs twice`);
    seen.add(step.id);
  }
}

/** Values a step uses, before it gives anything away. */
function used(step: Step): readonly string[] {
  switch (step.kind) {
    case 'op':
      return Object.values(step.inputs);
    case 'send':
      return [
        ...step.carries.map((carried) => carried.value),
        ...(step.http.body.kind === 'value' ? [step.http.body.value] : []),
      ];
    case 'store':
    case 'erase':
      return step.values;
    default:
      return [];
  }
}

function checkCustody(
  steps: readonly Step[],
  list: readonly Value[],
  values: ReadonlyMap<string, Value>,
  problems: string[],
): void {
  const births = new Map<string, Value[]>();
  for (const value of list) births.set(value.bornAt, [...(births.get(value.bornAt) ?? []), value]);
  const custody = new CustodyFold();
  for (const step of steps) {
    const born = births.get(step.id) ?? [];
    const outputs = step.kind === 'op' ? Object.values(step.outputs) : [];
    for (const value of born) if (!outputs.includes(value.id)) custody.born(value);
    for (const id of used(step)) {
      if (!values.has(id)) problems.push(`${step.id} uses ${id}, which does not exist`);
      else if (!custody.holds(step.actor, id))
        problems.push(`${step.id}: ${step.actor} uses ${id}, which it does not hold`);
    }
    if (step.kind === 'load') {
      for (const id of step.values) {
        if (!custody.holds('storage', id))
          problems.push(`${step.id} loads ${id}, which is not stored`);
      }
    }
    if (step.kind === 'store') {
      for (const id of step.keeps ?? []) {
        if (!custody.holds('storage', id))
          problems.push(`${step.id} keeps ${id}, which is not stored`);
      }
    }
    for (const value of born) if (outputs.includes(value.id)) custody.born(value);
    custody.apply(step);
    births.delete(step.id);
  }
  for (const [step, born] of births) {
    for (const value of born) problems.push(`${value.id} was born at ${step}, which is not a step`);
  }
}

async function checkOp(
  step: OpStep,
  values: ReadonlyMap<string, Value>,
  problems: string[],
  tally: Tally,
): Promise<void> {
  const row = opRow(step.op);
  if (row === undefined) {
    problems.push(`${step.id}: no operation "${step.op}"`);
    return;
  }
  if (!row.deterministic) return;
  const inputs: Record<string, Uint8Array> = {};
  for (const [name, id] of Object.entries(step.inputs)) {
    const value = values.get(id);
    if (value === undefined) return;
    inputs[name] = value.bytes;
  }
  try {
    const again = await row.run(inputs, step.params, noDraw);
    tally.ran(step.op);
    if (!again.ok) {
      if (step.failure !== again.error)
        problems.push(`${step.id} fails with ${again.error}, not ${step.failure}`);
      return;
    }
    if (step.failure !== null) problems.push(`${step.id} should fail with ${step.failure}`);
    for (const [name, bytes] of Object.entries(again.value)) {
      const recorded = values.get(step.outputs[name] ?? '');
      if (recorded === undefined || !equal(recorded.bytes, bytes)) {
        problems.push(`${step.id}: output "${name}" is not what ${step.op} gives`);
      }
    }
  } catch (error) {
    problems.push(
      `${step.id} cannot be run again: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function checkMessage(
  step: SendStep,
  values: ReadonlyMap<string, Value>,
  problems: string[],
): void {
  for (const carried of step.carries) {
    const value = values.get(carried.value);
    if (value !== undefined && !standsIn(step.http, carried, value, values)) {
      problems.push(
        `${step.id} does not carry ${value.name} in its ${carried.place} ${carried.name}`.trimEnd(),
      );
    }
  }
}

function standsIn(
  http: HttpMessage,
  carried: Carried,
  value: Value,
  values: ReadonlyMap<string, Value>,
): boolean {
  if (carried.place === 'body')
    return (
      http.body.kind === 'value' &&
      http.body.value === value.id &&
      http.body.length === value.bytes.length
    );
  const text = carried.encoding === 'hex' ? toHex(value.bytes) : toBase64(value.bytes);
  if (carried.place === 'header') {
    return http.headers.some(
      ([name, content]) =>
        name.toLowerCase() === carried.name.toLowerCase() && content.includes(text),
    );
  }
  if (carried.place === 'form') {
    const body = http.body.kind === 'value' ? values.get(http.body.value) : undefined;
    return body !== undefined && hasField(body.bytes, http.headers, { name: carried.name, text });
  }
  return http.body.kind === 'text' && http.body.text.includes(JSON.stringify(text));
}

/** S3 takes at most 20 KB of a form before its file. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html */
const FIELDS = 20 * 1024;

/**
 * Whether a form has a field of this name (in any case) whose content is this text (RFC 7578, RFC 2046 section 5.1). Its fields
 * stand before the file; what comes behind it S3 ignores.
 */
function hasField(
  form: Uint8Array,
  headers: HttpMessage['headers'],
  { name, text }: { readonly name: string; readonly text: string },
): boolean {
  const type = headerOf(headers, 'content-type') ?? '';
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s";]+))/i.exec(type) ?? [];
  const delimiter = `\r\n--${quoted ?? plain}`;
  const read = `\r\n${new TextDecoder().decode(form.subarray(0, FIELDS))}`;
  const [open = ''] = read.split(`${delimiter}--`);
  const parts = open.split(`${delimiter}\r\n`).slice(1).map(fieldOf);
  const file = parts.findIndex((part) => part.name === 'file');
  return parts.some(
    (part, i) => i < file && part.name === name.toLowerCase() && part.content === text,
  );
}

function fieldOf(part: string): { readonly name: string | null; readonly content: string } {
  const end = part.indexOf('\r\n\r\n');
  const line = /^content-disposition:\s*form-data\b(.*)$/im.exec(part.slice(0, Math.max(0, end)));
  // One after the other, so that none is found inside another's quotation marks.
  const parameters = (line?.[1] ?? '').matchAll(
    /;\s*([^\s=;"]+)=(?:"((?:\\"|[^"])*)"|([^\s";]+))/g,
  );
  const named = [...parameters].find(([, parameter]) => parameter?.toLowerCase() === 'name');
  return {
    name: (named?.[2] ?? named?.[3])?.toLowerCase() ?? null,
    content: part.slice(end + 4),
  };
}

async function checkOrigins(
  list: readonly Value[],
  values: ReadonlyMap<string, Value>,
  vouched: ReadonlySet<string>,
  problems: string[],
): Promise<void> {
  for (const value of list) {
    const { origin } = value;
    if (origin.from === 'slice') {
      const whole = values.get(origin.of);
      if (
        whole === undefined ||
        !equal(whole.bytes.subarray(origin.start, origin.end), value.bytes)
      ) {
        problems.push(`${value.id} is not bytes ${origin.start} to ${origin.end} of ${origin.of}`);
      }
    }
    if (!vouched.has(value.id) && value.seal !== toHex(await sha256(value.bytes))) {
      problems.push(`${value.id} (${value.name}) does not match its seal`);
    }
  }
}
