import * as v from 'valibot';
import { OPS, type OpName, type OpParams } from '../../crypto/index.ts';
import { FACTS } from '../../narration/facts.ts';
import { FIELD_KEYS, type FieldKey, valuesOf } from '../../scenario/index.ts';
import {
  ACTORS,
  type Decision,
  type FactId,
  type HttpMessage,
  ROLES,
  type Step,
  type Trace,
  type Value,
} from '../../trace/index.ts';
import { TRACE_FILE_VERSION, TRACE_FORMAT } from './format.ts';

/** A run as it stands in a file: as it is, save that bytes are base64. */
interface WrittenTrace extends Omit<Trace, 'values'> {
  readonly values: readonly WrittenValue[];
}

export type WrittenValue = Omit<Value, 'bytes'> & { readonly bytes: string };

export interface TraceFile {
  readonly format: typeof TRACE_FORMAT;
  readonly version: typeof TRACE_FILE_VERSION;
  readonly trace: WrittenTrace;
}

/** More of anything is no run that this page could show. */
const MOST = 5000;

/** What a date can hold, in ms since the epoch (ECMA-262 section 21.4.1.1). */
const LATEST = 8.64e15;

/** Bytes that an operation may be asked to make out of nothing or of little: keys and nonces are far shorter. */
const LONGEST_MADE = 8192;

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <T>(item: v.GenericSchema<unknown, T>) => v.pipe(v.array(item), v.maxLength(MOST));
const texts = v.record(text, text);
const actor = v.picklist(ACTORS);
const hash = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599));

const value: v.GenericSchema<unknown, WrittenValue> = v.strictObject({
  id: text,
  name: text,
  role: v.picklist(ROLES),
  bytes: text,
  spans: list(v.strictObject({ name: text, start: count, end: count })),
  origin: v.variant('from', [
    v.strictObject({ from: v.literal('input') }),
    v.strictObject({ from: v.literal('entropy') }),
    v.strictObject({ from: v.literal('op'), output: text }),
    v.strictObject({ from: v.literal('slice'), of: text, start: count, end: count }),
  ]),
  bornAt: text,
  madeBy: actor,
  retained: v.boolean(),
  label: v.nullable(text),
  seal: v.nullable(hash),
});

const headers = list(v.strictTuple([text, text]));

const body = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('text'), text }),
  v.strictObject({ kind: v.literal('value'), value: text, length: count }),
]);

const http: v.GenericSchema<unknown, HttpMessage> = v.variant('type', [
  v.strictObject({ type: v.literal('request'), method: text, url: text, headers, body }),
  v.strictObject({ type: v.literal('response'), status, headers, body }),
]);

const decision: v.GenericSchema<unknown, Decision> = v.variant('subject', [
  v.strictObject({
    subject: v.literal('authorization'),
    principal: text,
    action: text,
    resource: text,
    allowed: v.boolean(),
    decision: v.picklist(['Allow', 'ImplicitDeny', 'ExplicitDeny']),
    policies: list(
      v.strictObject({
        kind: v.picklist([
          'identity',
          'resource',
          'key',
          'boundary',
          'session',
          'endpoint',
          'scp',
          'rcp',
          'grant',
        ]),
        name: text,
        level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
        document: v.unknown(),
      }),
    ),
    context: v.record(text, v.union([text, list(text)])),
    // Of whatever shape: it is held against what the policies give (`check-decisions.ts`).
    explanation: v.unknown(),
  }),
  v.strictObject({
    subject: v.literal('encryption'),
    allowed: v.boolean(),
    because: v.picklist(['request', 'bucket-default', 'baseline']),
    algorithm: v.nullable(text),
    facts: texts,
  }),
  v.strictObject({
    subject: v.literal('check'),
    check: text,
    allowed: v.boolean(),
    facts: texts,
  }),
]);

const stepOfAnyKind = {
  id: text,
  name: text,
  actor,
  fact: v.picklist(Object.keys(FACTS) as [FactId, ...FactId[]]),
  exchange: count,
  time: v.pipe(count, v.maxValue(LATEST)),
};

const storageStep = {
  ...stepOfAnyKind,
  slot: text,
  values: list(text),
  keeps: v.exactOptional(list(text)),
  removes: v.exactOptional(list(text)),
  metadata: texts,
};

/** To check an operation is to run it, so that it must not be one without end. */
const params: v.GenericSchema<unknown, OpParams> = v.pipe(
  v.record(text, v.union([v.pipe(v.number(), v.finite()), text])),
  v.check(({ length = 0 }) => typeof length === 'number' && length <= LONGEST_MADE),
);

const step: v.GenericSchema<unknown, Step> = v.variant('kind', [
  v.strictObject({
    ...stepOfAnyKind,
    kind: v.literal('send'),
    to: actor,
    http,
    carries: list(
      v.strictObject({
        value: text,
        place: v.picklist(['body', 'header', 'json', 'form']),
        name: text,
        encoding: v.picklist(['raw', 'base64', 'hex']),
      }),
    ),
    drops: list(text),
  }),
  v.strictObject({
    ...stepOfAnyKind,
    kind: v.literal('op'),
    op: v.picklist(Object.keys(OPS) as [OpName, ...OpName[]]),
    params,
    inputs: texts,
    outputs: texts,
    failure: v.nullable(v.picklist(['authentication-failed', 'different', 'not-supported'])),
  }),
  v.strictObject({ ...stepOfAnyKind, kind: v.literal('decide'), decision }),
  v.strictObject({ ...storageStep, kind: v.literal('store') }),
  v.strictObject({ ...storageStep, kind: v.literal('load') }),
  v.strictObject({ ...stepOfAnyKind, kind: v.literal('erase'), values: list(text) }),
  v.strictObject({
    ...stepOfAnyKind,
    kind: v.literal('fail'),
    code: text,
    status,
    message: text,
    cause: v.strictObject({ id: text, facts: texts }),
  }),
]);

/** Circumstances that there have not always been: a file from before says nothing of them, and means their default. */
const LATER: ReadonlySet<FieldKey> = new Set<FieldKey>(['objects']);

/** The circumstances are the product's own; a later version may know more of them. */
const scenario = v.strictObject({
  ...Object.fromEntries(
    FIELD_KEYS.map((key) => {
      const said = v.picklist(valuesOf(key));
      return [key, LATER.has(key) ? v.exactOptional(said) : said];
    }),
  ),
  seed: v.exactOptional(text),
  /** What a client really asked for (`PutBucketPolicy`): a run that no circumstances were chosen for. */
  request: v.exactOptional(text),
});

const trace: v.GenericSchema<unknown, WrittenTrace> = v.strictObject({
  version: v.literal(2),
  scenario: scenario as v.GenericSchema<unknown, Record<string, string>>,
  world: texts,
  values: list(value),
  setup: list(step),
  steps: v.pipe(list(step), v.minLength(1)),
  events: list(v.strictObject({ step: text, event: v.record(text, v.unknown()) })),
  outcome: v.strictObject({ status, code: v.nullable(text), message: v.nullable(text) }),
  seal: hash,
});

/** The whole file. Nothing may be missing and nothing may be there besides. */
const traceFileShape: v.GenericSchema<unknown, TraceFile> = v.strictObject({
  format: v.literal(TRACE_FORMAT),
  version: v.literal(TRACE_FILE_VERSION),
  trace,
});

/** Where something is not as it should be (`trace.steps[3].actor`), and what stands there. */
export interface Misshape {
  readonly path: string;
  readonly found: string;
}

/** The first place at which something has not the shape of a trace file; null where there is none. */
export function misshapeOf(file: unknown): Misshape | null {
  const { issues } = v.safeParse(traceFileShape, file, { abortEarly: true });
  const issue = issues?.[0];
  if (issue === undefined) return null;
  return { path: pathOf(issue), found: issue.received };
}

function pathOf({ path = [] }: { readonly path?: readonly { readonly key: unknown }[] }): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
