import { equal } from '../lib/bytes.ts';
import { sealOf } from './seal.ts';
import type { Recorded } from './trace-recorder.ts';
import type { Outcome, Step, Trace, TrailEvent } from './types.ts';
import { KNOWN_BY_CONTENT, sealedValues, type Unsealed } from './value-ledger.ts';

/**
 * One trace of requests to the same cloud that were recorded one by one (of one alone, or of a multipart upload's several), in
 * the order given. What a later request found that an earlier one had left is one value; what was there before all of them is the
 * set-up. Requests that ran at the same time come one after another, and no step's time is earlier than the one before it.
 */
export async function joinRecordings(
  recordings: readonly Recorded[],
  end: Pick<Trace, 'scenario' | 'world'> & { readonly outcome: Outcome },
): Promise<Trace> {
  const joint = new Joint();
  for (const recorded of recordings) joint.add(recorded);
  const { setup, steps, events } = joint;
  const values = await sealedValues(joint.values, [...setup, ...steps]);
  const trace = { version: 2, ...end, values, setup, steps, events } as const;
  return { ...trace, seal: await sealOf(trace) };
}

/** What a value is called in the joint trace, by its id in the recording that is being added. */
type Names = Map<string, string>;

class Joint {
  readonly setup: Step[] = [];
  readonly steps: Step[] = [];
  readonly events: TrailEvent[] = [];
  readonly values: Unsealed[] = [];
  readonly #counts = new Map<string, number>();
  /** What the set-up's records hold. */
  readonly #records = new Map<string, readonly string[]>();
  #exchange = 0;
  #time = 0;

  add({ setup, steps, events, values }: Recorded): void {
    const names: Names = new Map();
    const born = new Map<string, Unsealed[]>();
    for (const value of values) born.set(value.bornAt, [...(born.get(value.bornAt) ?? []), value]);
    this.#begin(setup, born, names);
    const before = this.#exchange;
    const ids = new Map<string, string>();
    for (const step of steps) {
      const exchange = before + step.exchange;
      this.#exchange = Math.max(this.#exchange, exchange);
      this.#time = Math.max(this.#time, step.time);
      const id = this.#nextId(step.name);
      ids.set(step.id, id);
      for (const value of born.get(step.id) ?? []) this.#name(value, id, names);
      this.steps.push({ ...renamed(step, names), id, exchange, time: this.#time });
    }
    for (const { step, event } of events) this.events.push({ step: ids.get(step) ?? step, event });
  }

  /** What a recording found when it began: known from those before it, or new to the set-up. */
  #begin(setup: readonly Step[], born: ReadonlyMap<string, Unsealed[]>, names: Names): void {
    const fresh = new Set<string>();
    for (const step of setup) {
      const id = this.#idOfNext(`setup/${step.name}`);
      for (const value of born.get(step.id) ?? []) {
        const known = this.#known(value);
        if (known !== null) names.set(value.id, known);
        else fresh.add(this.#name(value, id, names));
      }
      const place = { id, exchange: 0, time: this.setup[0]?.time ?? step.time };
      const own = renamed(step, names);
      if (own.kind === 'store') {
        const values = own.values.filter((each) => fresh.has(each));
        if (values.length === 0) continue;
        const { keeps: _, ...store } = own;
        const keeps = this.#records.get(own.slot) ?? [];
        this.#records.set(own.slot, [...keeps, ...values]);
        const kept = keeps.length === 0 ? {} : { keeps };
        this.setup.push({ ...store, ...place, values, ...kept });
      } else if (own.kind === 'erase') {
        const values = own.values.filter((each) => fresh.has(each));
        if (values.length === 0) continue;
        this.setup.push({ ...own, ...place, values });
      } else {
        if ((born.get(step.id) ?? []).every((value) => !fresh.has(names.get(value.id) ?? '')))
          continue;
        this.setup.push({ ...own, ...place });
      }
      this.#nextId(`setup/${step.name}`);
    }
  }

  /** Id of the value that this one is, where an earlier recording had it. */
  #known({ bytes }: Unsealed): string | null {
    const isSame = (other: Unsealed['bytes']) =>
      other.buffer === bytes.buffer &&
      other.byteOffset === bytes.byteOffset &&
      other.length === bytes.length;
    const same = this.values.findLast((value) => isSame(value.bytes));
    if (same !== undefined) return same.id;
    if (bytes.length > KNOWN_BY_CONTENT) return null;
    return this.values.findLast((value) => equal(value.bytes, bytes))?.id ?? null;
  }

  #name(value: Unsealed, bornAt: string, names: Names): string {
    const id = `v${this.values.length + 1}`;
    names.set(value.id, id);
    const { origin } = value;
    const cutFrom =
      origin.from === 'slice' ? { ...origin, of: names.get(origin.of) ?? '' } : origin;
    this.values.push({ ...value, id, bornAt, origin: cutFrom });
    return id;
  }

  #idOfNext(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    return count === 1 ? name : `${name}.${count}`;
  }

  #nextId(name: string): string {
    const id = this.#idOfNext(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return id;
  }
}

/** The step with values by their names in the joint trace. */
function renamed(step: Step, names: Names): Step {
  const nameOf = (id: string) => names.get(id) ?? id;
  const all = (ids: readonly string[]) => ids.map(nameOf);
  const each = (ids: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, nameOf(id)]));
  switch (step.kind) {
    case 'send': {
      const { http } = step;
      const { body } = http;
      const named = body.kind === 'value' ? { ...body, value: nameOf(body.value) } : body;
      const carries = step.carries.map((one) => ({ ...one, value: nameOf(one.value) }));
      return { ...step, http: { ...http, body: named }, carries, drops: all(step.drops) };
    }
    case 'op':
      return { ...step, inputs: each(step.inputs), outputs: each(step.outputs) };
    case 'store':
    case 'load': {
      const keeps = step.keeps === undefined ? {} : { keeps: all(step.keeps) };
      return { ...step, values: all(step.values), ...keeps };
    }
    case 'erase':
      return { ...step, values: all(step.values) };
    default:
      return step;
  }
}
