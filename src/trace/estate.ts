import { asBytes } from '../lib/bytes.ts';
import type { StorageRecord, ValueSpec } from './recorder.ts';
import type { Actor, NewStep, Span, Step, Value } from './types.ts';
import type { ValueLedger } from './value-ledger.ts';

/** What is known of bytes that outlive the request in which they came to be. */
export interface Lasting extends Pick<Value, 'name' | 'role' | 'label'> {
  readonly spans: readonly Span[];
  /** Who keeps them between requests, in memory; `storage` for what lies on the disks. */
  readonly holder: Actor;
  /** Since when, in ms since the epoch. */
  readonly since: number;
  /** Of what lies on the disks: the record it belongs to. */
  readonly slot?: string;
}

interface Place extends Lasting {
  readonly offset: number;
  readonly length: number;
}

/**
 * Everything that lasts from one recorded request to the next, for a cloud each of whose requests is a trace of its own:
 * keys that are kept and records on the disks. Bytes are known by the buffer they lie in, and forgotten with it.
 */
export class Estate {
  readonly #byBuffer = new WeakMap<ArrayBufferLike, readonly Place[]>();

  /** These bytes last. What was known of them for the same holder is known no longer. */
  remember(bytes: Uint8Array, lasting: Lasting): void {
    const { buffer, byteOffset: offset, length } = bytes;
    const place = { ...lasting, offset, length };
    const known = this.#byBuffer.get(buffer);
    if (known === undefined) {
      this.#byBuffer.set(buffer, [place]);
      return;
    }
    const others = known.filter(
      (each) => each.holder !== lasting.holder || each.offset !== offset || each.length !== length,
    );
    this.#byBuffer.set(buffer, [...others, place]);
  }

  /** All that is known of the very bytes, whoever holds them. */
  of({ buffer, byteOffset, length }: Uint8Array): readonly Lasting[] {
    return (this.#byBuffer.get(buffer) ?? [])
      .filter((each) => each.offset === byteOffset && each.length === length)
      .map(({ offset: _, length: __, ...lasting }) => lasting);
  }

  /** What is known of the very bytes in this holder's hands; null for bytes that nobody handed over. */
  find(holder: Actor, bytes: Uint8Array): Lasting | null {
    const found = this.#byBuffer
      .get(bytes.buffer)
      ?.find(
        (each) =>
          each.holder === holder &&
          each.offset === bytes.byteOffset &&
          each.length === bytes.length,
      );
    return found ?? null;
  }

  /** What a request that is being recorded has to do with it. */
  met(by: Recording): Meeting {
    return new Meeting(this, by);
  }
}

/** The side of a recorder that meets what lasts. */
interface Recording {
  readonly values: ValueLedger;
  /** ms since the epoch */
  readonly now: () => number;
  /** Puts a step into the set-up: something that was there when the recording began. */
  readonly find: (step: NewStep<Step['kind']>) => void;
}

/** One request on record, as far as it meets what earlier ones have left and leaves what later ones will meet. */
export class Meeting {
  readonly #estate: Estate;
  readonly #by: Recording;

  constructor(estate: Estate, by: Recording) {
    this.#estate = estate;
    this.#by = by;
  }

  /** Bytes that a party has kept from an earlier request stand in the set-up, as what it keeps. */
  meetKept(actor: Actor, bytes: Uint8Array): void {
    const { values, find } = this.#by;
    const lasting = actor === 'storage' ? null : this.#estate.find(actor, bytes);
    if (lasting === null) return;
    values.apart(() => {
      values.add(actor, asBytes(bytes), asFound(lasting), { from: 'input' });
      const facts = { name: lasting.name, since: new Date(lasting.since).toISOString() };
      const step: NewStep<'decide'> = {
        kind: 'decide',
        actor,
        name: `${actor}.keep`,
        fact: 'set-up',
        decision: { subject: 'check', check: 'kept', allowed: true, facts },
      };
      find(step);
    });
  }

  /** Bytes on the disks since an earlier request stand in the set-up, as the record that they belong to. */
  meetRecords(all: readonly Uint8Array[], { fact, slot, metadata }: StorageRecord): void {
    const { values } = this.#by;
    const unknown = new Map<string, Uint8Array[]>();
    for (const bytes of all) {
      const lasting = this.#estate.find('storage', bytes);
      if (lasting === null || values.find('storage', bytes) !== null) continue;
      const found = lasting.slot ?? slot;
      unknown.set(found, [...(unknown.get(found) ?? []), bytes]);
    }
    for (const [found, missing] of unknown)
      values.apart(() =>
        this.#meetRecord(missing, {
          fact,
          slot: found,
          metadata: found === slot ? metadata : {},
        }),
      );
  }

  #meetRecord(
    missing: readonly Uint8Array[],
    { fact, slot, metadata }: Pick<StorageRecord, 'fact' | 'slot' | 'metadata'>,
  ): void {
    const { values: ledger, find } = this.#by;
    const keeps = ledger.atRest(slot);
    const values = missing.flatMap((bytes) => {
      const lasting = this.#estate.find('storage', bytes);
      return lasting === null
        ? []
        : [ledger.add('s3', asBytes(bytes), asFound(lasting), { from: 'input' })];
    });
    const stored: NewStep<'store' | 'load'> = {
      kind: 'store',
      actor: 's3',
      name: 's3.store-object',
      fact,
      slot,
      values,
      ...(keeps.length === 0 ? {} : { keeps }),
      metadata,
    };
    find(stored);
    // What it once had in memory to store it is long gone.
    const released: NewStep<'erase'> = {
      kind: 'erase',
      actor: 's3',
      name: 's3.release',
      fact: 'set-up',
      values,
    };
    find(released);
  }

  /** These bytes, in a party's hands, will be there when the request is over. */
  outlives(holder: Actor, bytes: Uint8Array, slot?: string): void {
    const { values, now } = this.#by;
    const id = values.find(holder, bytes);
    const known = id === null ? null : values.describe(id);
    if (known === null) return;
    const { name, role, label, spans } = known;
    const at = slot === undefined ? {} : { slot };
    this.#estate.remember(bytes, { name, role, label, spans, holder, since: now(), ...at });
  }
}

/** How a value that outlives requests is told of where a later one finds it. */
function asFound({ name, role, spans, label, holder }: Lasting): ValueSpec {
  const described = label === null ? {} : { label };
  return { name, role, spans, ...described, retained: holder !== 'storage' };
}
