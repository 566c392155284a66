import type { Entropy } from '../crypto/index.ts';
import { opRow, sha256 } from '../crypto/index.ts';
import type { Bytes } from '../lib/bytes.ts';
import { asBytes, toHex } from '../lib/bytes.ts';
import { ok } from '../lib/result.ts';
import { CustodyFold } from './custody.ts';
import type {
  Message,
  OpRecord,
  Recorder,
  SendRecord,
  StorageRecord,
  ValueSpec,
} from './recorder.ts';
import { sealOf } from './seal.ts';
import type {
  Actor,
  HttpMessage,
  Origin,
  Outcome,
  Span,
  Step,
  Trace,
  TrailEvent,
  Value,
} from './types.ts';
import { ValueIndex } from './value-index.ts';
import { vouchedValues } from './vouched.ts';

type Unborn = Omit<Value, 'bornAt' | 'seal'>;
type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
type Fresh<K extends Step['kind']> = Omit<StepOf<K>, 'id' | 'exchange' | 'time'>;

export interface TraceRecorder extends Recorder {
  /** From here on steps are on stage; before, they are the set-up. */
  stage(): void;
  /** The named parts of a recorded value, for a changed copy of it. */
  spansOf(bytes: Uint8Array): readonly Span[];
  finish(end: Pick<Trace, 'scenario' | 'world'> & { outcome: Outcome }): Promise<Trace>;
}

/**
 * Keeps everything.
 *
 * @param now the run's clock, in ms since the epoch
 * @param onStep told the id of each step on stage as it is recorded, for showing progress
 */
export function traceRecorder(
  entropy: Entropy,
  now: () => number,
  onStep?: (id: string) => void,
): TraceRecorder {
  const values: Unborn[] = [];
  const bornAt = new Map<string, string>();
  const setup: Step[] = [];
  const steps: Step[] = [];
  const events: TrailEvent[] = [];
  const index = new ValueIndex();
  const custody = new CustodyFold();
  const counts = new Map<string, number>();
  /** `<actor> <id>` of what each party keeps between requests; its own secrets, and what it came to keep. */
  const kept = new Set<string>();
  let pending: Unborn[] = [];
  let exchange = 0;
  let onStage = false;

  function birth(actor: Actor, bytes: Bytes, spec: ValueSpec, origin: Origin): Unborn {
    const value: Unborn = {
      id: `v${values.length + 1}`,
      name: spec.name,
      role: spec.role,
      bytes,
      spans: spec.spans ?? [],
      origin,
      madeBy: actor,
      retained: spec.retained ?? false,
      label: spec.label ?? null,
    };
    values.push(value);
    index.add(value.id, bytes);
    custody.born(value);
    if (value.retained) kept.add(`${actor} ${value.id}`);
    pending.push(value);
    return value;
  }

  /** The value that these bytes are, in this party's hands. */
  function known(actor: Actor, bytes: Uint8Array, what: string): string {
    const id = index.find(bytes).find((candidate) => custody.holds(actor, candidate));
    if (id === undefined)
      throw new Error(`${what}: ${actor} uses ${bytes.length} bytes that it does not hold`);
    return id;
  }

  function push<K extends Step['kind']>(step: Fresh<K>): void {
    const name = onStage ? step.name : `setup/${step.name}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = count === 1 ? name : `${name}.${count}`;
    for (const value of pending) bornAt.set(value.id, id);
    pending = [];
    const complete = { ...step, id, exchange, time: now() } as unknown as Step;
    (onStage ? steps : setup).push(complete);
    custody.apply(complete);
    if (onStage) onStep?.(id);
  }

  /** What a party lets go of with its answer: everything of the request, whoever made it, save what it keeps. */
  function released(actor: Actor): readonly string[] {
    return values
      .filter(({ id }) => custody.memory[actor].has(id) && !kept.has(`${actor} ${id}`))
      .map(({ id }) => id);
  }

  function httpOf(actor: Actor, message: Message): HttpMessage {
    const { body } = message;
    if (!(body instanceof Uint8Array)) return { ...message, body } as HttpMessage;
    const value = known(actor, body, 'message body');
    return { ...message, body: { kind: 'value', value, length: body.length } } as HttpMessage;
  }

  function storageStep(kind: 'store' | 'load', record: StorageRecord): void {
    const holder = kind === 'store' ? record.actor : 'storage';
    push<'store' | 'load'>({
      kind,
      actor: record.actor,
      name: record.name,
      fact: record.fact,
      slot: record.slot,
      values: record.values.map((bytes) => known(holder, bytes, record.name)),
      ...(record.keeps === undefined
        ? {}
        : { keeps: record.keeps.map((bytes) => known('storage', bytes, record.name)) }),
      ...(record.removes === undefined ? {} : { removes: record.removes }),
      metadata: record.metadata,
    });
  }

  return {
    exchange: () => {
      exchange += 1;
    },
    input: (actor, bytes, spec) => {
      birth(actor, asBytes(bytes), spec, { from: 'input' });
    },
    draw: async (actor, length, spec) => {
      const bytes = await entropy.draw(length);
      birth(actor, bytes, spec, { from: 'entropy' });
      return bytes;
    },
    slice: (actor, bytes, start, end, spec) => {
      const of = known(actor, bytes, `slice ${spec.name}`);
      const part = asBytes(bytes.subarray(start, end));
      birth(actor, part, spec, { from: 'slice', of, start, end });
      return part;
    },
    retain: (actor, bytes, as) => {
      const id = known(actor, bytes, 'retain');
      const at = values.findIndex((value) => value.id === id);
      const value = values[at];
      if (value !== undefined) values[at] = { ...value, ...as, retained: true };
      kept.add(`${actor} ${id}`);
    },
    op: async (record: OpRecord) => {
      const { actor, name, fact, op, params = {} } = record;
      const inputs: Record<string, string> = {};
      for (const [input, bytes] of Object.entries(record.inputs)) {
        inputs[input] = known(actor, bytes, `${name}, ${input}`);
      }
      const result = await opRow(op).run(record.inputs, params, entropy);
      const outputs: Record<string, string> = {};
      if (result.ok) {
        for (const [output, bytes] of Object.entries(result.value)) {
          const spec = record.outputs[output];
          if (spec === undefined) throw new Error(`${name}: output "${output}" has no name`);
          outputs[output] = birth(actor, bytes, spec, { from: 'op', output }).id;
        }
      }
      push<'op'>({
        kind: 'op',
        actor,
        name,
        fact,
        op,
        params,
        inputs,
        outputs,
        failure: result.ok ? null : result.error,
      });
      return result.ok ? ok(result.value) : result;
    },
    send: (record: SendRecord) => {
      const { actor, name, fact, to } = record;
      const carries = record.carries.map((carried) => ({
        value: known(actor, carried.bytes, name),
        place: carried.place,
        name: carried.name ?? '',
        encoding: carried.encoding ?? 'raw',
      }));
      const drops = record.releases === true ? released(actor) : [];
      push<'send'>({
        kind: 'send',
        actor,
        name,
        fact,
        to,
        http: httpOf(actor, record.message),
        carries,
        drops,
      });
    },
    decide: (record) => push<'decide'>({ kind: 'decide', ...record }),
    store: (record) => storageStep('store', record),
    load: (record) => storageStep('load', record),
    erase: (record) => {
      const ids = record.values.map((bytes) => known(record.actor, bytes, record.name));
      push<'erase'>({ ...record, kind: 'erase', values: ids });
      for (const id of ids) kept.delete(`${record.actor} ${id}`);
    },
    fail: (record) => push<'fail'>({ kind: 'fail', ...record }),
    event: (event) => {
      const last = (onStage ? steps : setup).at(-1);
      if (onStage && last !== undefined) events.push({ step: last.id, event });
    },
    spansOf: (bytes) => values.find((value) => value.id === index.find(bytes)[0])?.spans ?? [],
    stage: () => {
      onStage = true;
      exchange = 0;
    },
    finish: async (end) => {
      if (pending.length > 0)
        throw new Error(`values without a step: ${pending.map((value) => value.name).join(', ')}`);
      const vouched = vouchedValues([...setup, ...steps]);
      const complete = await Promise.all(
        values.map(
          async (value): Promise<Value> => ({
            ...value,
            bornAt: bornAt.get(value.id) ?? '',
            seal: vouched.has(value.id) ? null : toHex(await sha256(value.bytes)),
          }),
        ),
      );
      const trace = { version: 2, ...end, values: complete, setup, steps, events } as const;
      return { ...trace, seal: await sealOf(trace) };
    },
  };
}
