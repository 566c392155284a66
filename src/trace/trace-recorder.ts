import type { Entropy, OpFailure, OpOutputs } from '../crypto/index.ts';
import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';
import type { Result } from '../lib/result.ts';
import type { Estate, Meeting } from './estate.ts';
import type {
  FailRecord,
  Message,
  OpRecord,
  Recorder,
  SendRecord,
  StepHead,
  StorageRecord,
  ValueSpec,
} from './recorder.ts';
import { purposeOf, runOp } from './recorder.ts';
import { sealOf } from './seal.ts';
import type {
  Actor,
  Decision,
  HttpMessage,
  NewStep,
  Outcome,
  Span,
  Step,
  Trace,
  TrailEvent,
} from './types.ts';
import { type Unsealed, ValueLedger } from './value-ledger.ts';

export interface TraceRecorder extends Recorder {
  /** From here on steps are on stage; before, they are the set-up. */
  stage(): void;
  /** The named parts of a recorded value, for a changed copy of it. */
  spansOf(bytes: Uint8Array): readonly Span[];
  /** What was recorded so far: steps, and values as they are, unsealed. Read by whoever wants no trace (yet). */
  readonly recorded: Recorded;
  finish(end: Pick<Trace, 'scenario' | 'world'> & { outcome: Outcome }): Promise<Trace>;
}

/** A recording before it is a trace. */
export interface Recorded {
  readonly setup: readonly Step[];
  readonly steps: readonly Step[];
  readonly events: readonly TrailEvent[];
  readonly values: readonly Unsealed[];
}

/**
 * Keeps everything.
 *
 * @param now the run's clock, in ms since the epoch
 * @param options.onStep told the id of each step on stage as it is recorded, for showing progress
 * @param options.estate where requests of one cloud are recorded one by one: what lasts from one to the next. What a request
 *   finds there stands in its set-up, and what it leaves is known to later ones.
 */
export function traceRecorder(
  entropy: Entropy,
  now: () => number,
  options: { readonly onStep?: (id: string) => void; readonly estate?: Estate } = {},
): TraceRecorder {
  return new RunRecorder(entropy, now, options);
}

class RunRecorder implements TraceRecorder {
  readonly #entropy: Entropy;
  readonly #now: () => number;
  readonly #onStep: ((id: string) => void) | undefined;
  /** What lasts from one request to the next; undefined for a run that is alone in its cloud. */
  readonly #lasting: Meeting | undefined;
  readonly #values = new ValueLedger();
  readonly #setup: Step[] = [];
  readonly #steps: Step[] = [];
  readonly #events: TrailEvent[] = [];
  /** How often each name of a step has been given. */
  readonly #counts = new Map<string, number>();
  #exchange = 0;
  #onStage = false;

  constructor(
    entropy: Entropy,
    now: () => number,
    { onStep, estate }: { readonly onStep?: (id: string) => void; readonly estate?: Estate },
  ) {
    this.#entropy = entropy;
    this.#now = now;
    this.#onStep = onStep;
    const begun = now();
    this.#lasting = estate?.met({
      values: this.#values,
      now,
      find: (step) => this.#place(step, false, { exchange: 0, time: begun }),
    });
  }

  get recorded(): Recorded {
    const [setup, steps, events] = [this.#setup, this.#steps, this.#events];
    return { setup, steps, events, values: this.#values.unsealed() };
  }

  stage(): void {
    this.#onStage = true;
    this.#exchange = 0;
  }

  exchange(): void {
    this.#exchange += 1;
  }

  input(actor: Actor, bytes: Uint8Array, spec: ValueSpec): void {
    this.#values.add(actor, asBytes(bytes), spec, { from: 'input' });
  }

  async draw(actor: Actor, length: number, spec: ValueSpec): Promise<Bytes> {
    const bytes = await this.#entropy.draw(length, purposeOf(actor, spec));
    this.#values.add(actor, bytes, spec, { from: 'entropy' });
    if (spec.retained === true) this.#lasting?.outlives(actor, bytes);
    return bytes;
  }

  slice(actor: Actor, bytes: Uint8Array, start: number, end: number, spec: ValueSpec): Bytes {
    const of = this.#idOf(actor, bytes, `slice ${spec.name}`);
    const part = asBytes(bytes.subarray(start, end));
    this.#values.add(actor, part, spec, { from: 'slice', of, start, end });
    return part;
  }

  retain(actor: Actor, bytes: Uint8Array, as?: Pick<ValueSpec, 'name'>): void {
    this.#idOf(actor, bytes, 'retain');
    this.#values.retain(actor, bytes, as);
    this.#lasting?.outlives(actor, bytes);
  }

  spansOf(bytes: Uint8Array): readonly Span[] {
    return this.#values.spansOf(bytes);
  }

  async op(record: OpRecord): Promise<Result<OpOutputs, OpFailure>> {
    const { actor, name, fact, op, params = {} } = record;
    const inputs: Record<string, string> = {};
    for (const [input, bytes] of Object.entries(record.inputs)) {
      inputs[input] = this.#idOf(actor, bytes, `${name}, ${input}`);
    }
    const result = await runOp(record, this.#entropy);
    const outputs = result.ok ? this.#addOutputs(record, result.value) : {};
    const failure = result.ok ? null : result.error;
    this.#push<'op'>({ kind: 'op', actor, name, fact, op, params, inputs, outputs, failure });
    return result;
  }

  #addOutputs({ actor, name, outputs }: OpRecord, made: OpOutputs): Record<string, string> {
    const ids: Record<string, string> = {};
    for (const [output, bytes] of Object.entries(made)) {
      const spec = outputs[output];
      if (spec === undefined) throw new Error(`${name}: output "${output}" has no name`);
      ids[output] = this.#values.add(actor, bytes, spec, { from: 'op', output });
      if (spec.retained === true) this.#lasting?.outlives(actor, bytes);
    }
    return ids;
  }

  send(record: SendRecord): void {
    const { actor, name, fact, to } = record;
    const carries = record.carries.map((carried) => ({
      value: this.#idOf(actor, carried.bytes, name),
      place: carried.place,
      name: carried.name ?? '',
      encoding: carried.encoding ?? 'raw',
    }));
    const drops = record.releases === true ? this.#values.releasedBy(actor) : [];
    const http = this.#httpOf(actor, record.message);
    this.#push<'send'>({ kind: 'send', actor, name, fact, to, http, carries, drops });
  }

  #httpOf(actor: Actor, message: Message): HttpMessage {
    const { body } = message;
    if (!(body instanceof Uint8Array)) return { ...message, body } as HttpMessage;
    const value = this.#idOf(actor, body, 'message body');
    return { ...message, body: { kind: 'value', value, length: body.length } } as HttpMessage;
  }

  decide(record: StepHead & { readonly decision: Decision }): void {
    this.#push<'decide'>({ kind: 'decide', ...record });
  }

  store(record: StorageRecord): void {
    this.#storage('store', record.actor, record);
  }

  load(record: StorageRecord): void {
    this.#storage('load', 'storage', record);
  }

  /** @param holder in whose hands the values are before the step */
  #storage(kind: 'store' | 'load', holder: Actor, record: StorageRecord): void {
    const { actor, name, fact, slot, keeps, removes, metadata } = record;
    if (kind === 'load') this.#lasting?.meetRecords(record.values, record);
    this.#lasting?.meetRecords(keeps ?? [], record);
    const idsOf = (by: Actor, all: readonly Uint8Array[]) =>
      all.map((bytes) => this.#idOf(by, bytes, name));
    this.#push<'store' | 'load'>({
      kind,
      actor,
      name,
      fact,
      slot,
      values: idsOf(holder, record.values),
      ...(keeps === undefined ? {} : { keeps: idsOf('storage', keeps) }),
      ...(removes === undefined ? {} : { removes }),
      metadata,
    });
    if (kind === 'store')
      for (const bytes of [...record.values, ...(keeps ?? [])])
        this.#lasting?.outlives('storage', bytes, slot);
  }

  /** Id of a value in a party's hands, be it one that it has kept from an earlier request. */
  #idOf(actor: Actor, bytes: Uint8Array, what: string): string {
    const id = this.#values.find(actor, bytes);
    if (id !== null) return id;
    this.#lasting?.meetKept(actor, bytes);
    return this.#values.idOf(actor, bytes, what);
  }

  erase(record: StepHead & { readonly values: readonly Uint8Array[] }): void {
    const { actor, name } = record;
    const values = record.values.map((bytes) => this.#idOf(actor, bytes, name));
    this.#push<'erase'>({ ...record, kind: 'erase', values });
  }

  fail(record: FailRecord): void {
    this.#push<'fail'>({ kind: 'fail', ...record });
  }

  event(event: Readonly<Record<string, unknown>>): void {
    const last = this.#onStage ? this.#steps.at(-1) : undefined;
    if (last !== undefined) this.#events.push({ step: last.id, event });
  }

  #push<K extends Step['kind']>(step: NewStep<K>): void {
    const place = { exchange: this.#exchange, time: this.#now() };
    const id = this.#place(step, this.#onStage, place);
    if (this.#onStage) this.#onStep?.(id);
  }

  #place<K extends Step['kind']>(
    step: NewStep<K>,
    onStage: boolean,
    place: Pick<Step, 'exchange' | 'time'>,
  ): string {
    const name = onStage ? step.name : `setup/${step.name}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const id = count === 1 ? name : `${name}.${count}`;
    const complete = Object.assign(step, {
      id,
      exchange: place.exchange,
      time: place.time,
    }) as unknown as Step;
    (onStage ? this.#steps : this.#setup).push(complete);
    this.#values.apply(complete);
    return id;
  }

  async finish(end: Pick<Trace, 'scenario' | 'world'> & { outcome: Outcome }): Promise<Trace> {
    const [setup, steps, events] = [this.#setup, this.#steps, this.#events];
    const values = await this.#values.sealed([...setup, ...steps]);
    const trace = { version: 2, ...end, values, setup, steps, events } as const;
    return { ...trace, seal: await sealOf(trace) };
  }
}
