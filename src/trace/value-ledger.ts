import { sha256 } from '../crypto/index.ts';
import type { Bytes } from '../lib/bytes.ts';
import { equal, toHex } from '../lib/bytes.ts';
import { CustodyFold } from './custody.ts';
import type { ValueSpec } from './recorder.ts';
import { vouchedValues } from './seal.ts';
import type { Actor, Origin, Span, Step, Value } from './types.ts';

/** A value before the run's end, when it is known which operations vouch for it. */
export type Unsealed = Omit<Value, 'seal'>;
/** A value while it is recorded. */
type Recording = { -readonly [K in keyof Unsealed]: Unsealed[K] };

/** Every value of a run while it is recorded: what it is, in whose hands, and who keeps it beyond the request. */
export class ValueLedger {
  readonly #values: Recording[] = [];
  readonly #index = new ValueIndex();
  readonly #custody = new CustodyFold();
  /** `<actor> <id>` of what each party keeps between requests; its own secrets, and what it came to keep. */
  readonly #kept = new Set<string>();
  /** Values that belong to the step recorded next. */
  #pending: Recording[] = [];

  /**
   * A value comes to be in a party's hands, for the step recorded next.
   *
   * @returns its id
   */
  add(actor: Actor, bytes: Bytes, spec: ValueSpec, origin: Origin): string {
    const value: Recording = {
      id: `v${this.#values.length + 1}`,
      name: spec.name,
      role: spec.role,
      bytes,
      spans: spec.spans ?? [],
      origin,
      madeBy: actor,
      retained: spec.retained ?? false,
      label: spec.label ?? null,
      bornAt: '',
    };
    this.#values.push(value);
    this.#index.add(value.id, bytes);
    this.#custody.born(value);
    if (value.retained) this.#kept.add(`${actor} ${value.id}`);
    this.#pending.push(value);
    return value.id;
  }

  /**
   * Id of the value that these bytes are, in this party's hands.
   *
   * @param what they are wanted for, in the words of the error
   * @throws when the party holds no such bytes
   */
  idOf(actor: Actor, bytes: Uint8Array, what: string): string {
    const id = this.find(actor, bytes);
    if (id === null)
      throw new Error(`${what}: ${actor} uses ${bytes.length} bytes that it does not hold`);
    return id;
  }

  /** Id of the value that these bytes are in this party's hands; null where it holds no such bytes. */
  find(actor: Actor, bytes: Uint8Array): string | null {
    return this.#index.find(bytes, (id) => this.#custody.holds(actor, id));
  }

  /** What is known of a value of this run. */
  describe(id: string): Pick<Value, 'name' | 'role' | 'label' | 'spans'> | null {
    return this.#values.find((value) => value.id === id) ?? null;
  }

  /** The named parts of these bytes, whoever holds them. */
  spansOf(bytes: Uint8Array): readonly Span[] {
    const id = this.#index.find(bytes, () => true);
    return this.#values.find((value) => value.id === id)?.spans ?? [];
  }

  /** The party keeps these bytes from now on, under a name of its own where it has one. */
  retain(actor: Actor, bytes: Uint8Array, as?: Pick<ValueSpec, 'name'>): void {
    const id = this.idOf(actor, bytes, 'retain');
    const value = this.#values.find((each) => each.id === id);
    if (value !== undefined) Object.assign(value, as, { retained: true });
    this.#kept.add(`${actor} ${id}`);
  }

  /** Ids of what a party lets go of with its answer: everything of the request, whoever made it, save what it keeps. */
  releasedBy(actor: Actor): readonly string[] {
    return this.#values
      .filter(({ id }) => this.#custody.memory[actor].has(id) && !this.#kept.has(`${actor} ${id}`))
      .map(({ id }) => id);
  }

  /** A step has been recorded: the values made for it are born there, and others change hands. */
  apply(step: Step): void {
    for (const value of this.#pending) value.bornAt = step.id;
    if (this.#pending.length > 0) this.#pending = [];
    this.#custody.apply(step);
    if (step.kind === 'erase')
      for (const id of step.values) this.#kept.delete(`${step.actor} ${id}`);
  }

  /** Does something between two steps: values that wait for the next step go on waiting, and new ones are not among them. */
  apart(work: () => void): void {
    const waiting = this.#pending;
    this.#pending = [];
    work();
    this.#pending = waiting;
  }

  /** Ids of what lies in a record on the disks now. */
  atRest(slot: string): readonly string[] {
    return this.#custody.atRest.get(slot) ?? [];
  }

  /** The values so far. */
  unsealed(): readonly Unsealed[] {
    return this.#values;
  }

  /**
   * The values of the whole run, sealed where no operation vouches for their bytes.
   *
   * @throws when a value belongs to no step
   */
  sealed(steps: readonly Step[]): Promise<readonly Value[]> {
    if (this.#pending.length > 0) {
      const names = this.#pending.map(({ name }) => name).join(', ');
      throw new Error(`values without a step: ${names}`);
    }
    return sealedValues(this.unsealed(), steps);
  }
}

/** The values of a run, sealed where none of its operations vouches for their bytes. */
export function sealedValues(
  values: readonly Unsealed[],
  steps: readonly Step[],
): Promise<readonly Value[]> {
  const vouched = vouchedValues(steps);
  return Promise.all(
    values.map(
      async (value): Promise<Value> => ({
        ...value,
        seal: vouched.has(value.id) ? null : toHex(await sha256(value.bytes)),
      }),
    ),
  );
}

/** Up to this length bytes are known by what they are as well; longer ones only by the buffer they lie in. */
export const KNOWN_BY_CONTENT = 8192;

interface Known {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Finds the values that bytes in a simulator's hands are: by the buffer they lie in, which tells equal values apart,
 * and, where they came by another way (out of a header, say), by what they are.
 */
class ValueIndex {
  readonly #byBuffer = new Map<ArrayBufferLike, Known[]>();
  readonly #byLength = new Map<number, Known[]>();

  add(id: string, bytes: Uint8Array): void {
    push(this.#byBuffer, bytes.buffer, { id, bytes });
    if (bytes.length <= KNOWN_BY_CONTENT) push(this.#byLength, bytes.length, { id, bytes });
  }

  /**
   * Id of a value with these bytes that is `wanted`: rather the very ones than equal ones; of each, the newest. Null where there
   * is none.
   */
  find(bytes: Uint8Array, wanted: (id: string) => boolean): string | null {
    const isSame = (known: Known) =>
      known.bytes.byteOffset === bytes.byteOffset &&
      known.bytes.length === bytes.length &&
      wanted(known.id);
    const same = this.#byBuffer.get(bytes.buffer)?.findLast(isSame);
    if (same !== undefined) return same.id;
    if (bytes.length > KNOWN_BY_CONTENT) return null;
    const isEqual = (known: Known) => equal(known.bytes, bytes) && wanted(known.id);
    return this.#byLength.get(bytes.length)?.findLast(isEqual)?.id ?? null;
  }
}

function push<K>(lists: Map<K, Known[]>, key: K, known: Known): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [known]);
  else list.push(known);
}
