import { toHex } from '../lib/bytes.ts';
import type { OpStep, Step, Trace, Value } from '../trace/index.ts';
import { runIndex } from './run-index.ts';

/** The forms in which what a lane speaks of can be: itself, wrapped (a key), encrypted (data), or as a salted hash. */
export type Form = 'plaintext' | 'wrapped' | 'ciphertext' | 'hashed';

/** Values that are one thing: a key and what wraps it, an object and its ciphertext. In the order of their birth. */
export interface Thing {
  readonly values: readonly Value[];
  /** What the thing is called after: its plaintext where that is one of them, else what is stored, else the first. */
  readonly face: Value;
  /** The objects it belongs to, by key: those in whose records it lies or that it protects, else the request's own. */
  readonly objects: ReadonlySet<string>;
}

/** In which form a value shows its thing. Null for what no lane speaks of (vectors, nonces, tags, contexts, …). */
export function formsOf(trace: Trace): (value: Value) => Form | null {
  const { values } = runIndex(trace);
  const hashes = new Set(
    opsOf(trace)
      .filter(({ op, inputs }) => op === 'hmac-sha256' && isKey(values.get(inputs.message ?? '')))
      .flatMap(({ outputs }) => Object.values(outputs)),
  );
  return ({ id, role }) => {
    if (hashes.has(id)) return 'hashed';
    switch (role) {
      case 'plaintext':
      case 'key':
        return 'plaintext';
      case 'wrapped-key':
        return 'wrapped';
      case 'ciphertext':
        return 'ciphertext';
      default:
        return null;
    }
  };
}

/**
 * The things of a run, in the order of their birth, as its operations show: what was sealed and what came of it, what
 * was opened and what was in it, a whole and its parts, what was packed and the packet. Where one plaintext became
 * several objects, each ciphertext is a thing of its own.
 */
export function thingsOf(trace: Trace, formOf: (value: Value) => Form | null): readonly Thing[] {
  const { values } = runIndex(trace);
  const known = trace.values.filter((value) => formOf(value) !== null);
  const sets = new Union(known.map(({ id }) => id));
  const link = (one: string | undefined, other: string | undefined) => {
    if (one !== undefined && other !== undefined && sets.has(one) && sets.has(other))
      sets.join(one, other);
  };
  const stored = storedObjects(trace);
  const seals = sealsOf(trace);
  const shared = sharedPlaintexts(seals, values, stored);
  for (const { plaintext, sealed } of seals) if (!shared.has(plaintext)) link(plaintext, sealed);
  for (const { op, inputs, outputs } of opsOf(trace)) {
    if (op === 'concat') for (const input of Object.values(inputs)) link(input, outputs.joined);
    if (op === 'flip-bit') link(inputs.bytes, outputs.flipped);
  }
  for (const { id, origin } of known) if (origin.from === 'slice') link(origin.of, id);
  for (const same of equalValues(known, formOf)) for (const id of same) link(same[0], id);
  const objectsOf = objectsOfThings(trace, sets, seals, stored);
  return sets.all().map((ids) => {
    const members = ids.flatMap((id) => values.get(id) ?? []);
    const face =
      members.find((value) => formOf(value) === 'plaintext') ??
      members.find(({ id }) => stored.has(id)) ??
      members[0];
    if (face === undefined) throw new Error('a thing has at least one value');
    return { values: members, face, objects: objectsOf(ids) };
  });
}

/** One sealing or opening: ids of what is inside, what is outside and what it is under. */
interface Seal {
  readonly key: string;
  readonly plaintext: string;
  readonly sealed: string;
}

function sealsOf(trace: Trace): readonly Seal[] {
  return opsOf(trace).flatMap(({ op, inputs, outputs }) => {
    const [plaintext, sealed] =
      op === 'aes-256-gcm-seal'
        ? [inputs.plaintext, outputs.sealed]
        : op === 'aes-256-gcm-open'
          ? [outputs.plaintext, inputs.sealed]
          : [];
    const { key } = inputs;
    return key === undefined || plaintext === undefined || sealed === undefined
      ? []
      : { key, plaintext, sealed };
  });
}

/** Plaintexts that were encrypted for, or opened from, more than one object: by id, those with equal bytes included. */
function sharedPlaintexts(
  seals: readonly Seal[],
  values: ReadonlyMap<string, Value>,
  stored: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  // A layer that does not lie there itself lies there in the next one.
  const objectsOf = (id: string): readonly string[] =>
    stored.has(id)
      ? [...(stored.get(id) ?? [])]
      : seals.flatMap(({ plaintext, sealed }) => (plaintext === id ? objectsOf(sealed) : []));
  const ends = seals.flatMap(({ plaintext, sealed }) => {
    const value = values.get(plaintext);
    return value?.role === 'plaintext' ? { value, objects: objectsOf(sealed) } : [];
  });
  const contentOf = sameContent(ends.map(({ value }) => value));
  const objects = new Map<string, Set<string>>();
  for (const { value, objects: own } of ends) {
    const content = contentOf(value);
    objects.set(content, new Set([...(objects.get(content) ?? []), ...own]));
  }
  return new Set(
    ends.flatMap(({ value }) => ((objects.get(contentOf(value))?.size ?? 0) > 1 ? value.id : [])),
  );
}

/** The objects in whose records each value ever lay. */
function storedObjects({ setup, steps }: Trace): ReadonlyMap<string, ReadonlySet<string>> {
  const objects = new Map<string, Set<string>>();
  for (const step of [...setup, ...steps]) {
    if (step.kind !== 'store') continue;
    for (const id of [...step.values, ...(step.keeps ?? [])])
      objects.set(id, (objects.get(id) ?? new Set()).add(objectOfSlot(step.slot)));
  }
  return objects;
}

/** The objects of a thing: of its own records; else of what it is in or protects; else of the request that made it. */
function objectsOfThings(
  trace: Trace,
  sets: Union,
  seals: readonly Seal[],
  stored: ReadonlyMap<string, ReadonlySet<string>>,
): (ids: readonly string[]) => ReadonlySet<string> {
  const all = sets.all();
  const setOf = new Map(all.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const restingIn = (ids: readonly string[]) => ids.flatMap((id) => [...(stored.get(id) ?? [])]);
  const made = new Map<string, string>();
  for (const steps of [trace.setup, trace.steps]) {
    const requests = objectsOfRequests(steps);
    for (const { id, exchange } of steps) {
      const object = requests.get(exchange);
      if (object !== undefined) made.set(id, object);
    }
  }
  const born = new Map(trace.values.map(({ id, bornAt }) => [id, made.get(bornAt)]));
  return (ids) => {
    const own = restingIn(ids);
    if (own.length > 0) return new Set(own);
    const around = seals.filter(
      ({ key, plaintext }) => ids.includes(key) || ids.includes(plaintext),
    );
    const theirs = around.flatMap(({ sealed }) => restingIn(setOf.get(sealed) ?? []));
    if (theirs.length > 0) return new Set(theirs);
    return new Set(ids.flatMap((id) => born.get(id) ?? []));
  };
}

/** The key of a record's object: without the bucket, and without the upload, part or version it may be. */
export function objectOfSlot(slot: string): string {
  return slot.slice(slot.indexOf('/') + 1).replace(/\?(uploadId|versionId)=.*$/s, '');
}

/** The object that each of the client's requests names, by exchange. */
export function objectsOfRequests(steps: readonly Step[]): ReadonlyMap<number, string> {
  const objects = new Map<number, string>();
  for (const step of steps) {
    if (step.kind !== 'send' || step.actor !== 'client' || step.http.type !== 'request') continue;
    const key = decodeURIComponent(new URL(step.http.url).pathname.slice(1));
    if (key !== '') objects.set(step.exchange, key);
  }
  return objects;
}

/** Ids of values that are the same bytes in the same form: a key that is got back, a hash that is made again. */
function equalValues(
  known: readonly Value[],
  formOf: (value: Value) => Form | null,
): readonly (readonly string[])[] {
  const contentOf = sameContent(known);
  const groups = new Map<string, string[]>();
  for (const value of known) {
    const content = `${value.role} ${formOf(value)} ${contentOf(value)}`;
    groups.set(content, [...(groups.get(content) ?? []), value.id]);
  }
  return [...groups.values()];
}

/** Longer values are told apart by length and ends; a run has few of them, and they are objects or parts of one. */
const WHOLE = 256;

/** What tells a value's bytes from others'. */
function sameContent(values: readonly Value[]): (value: Value) => string {
  const contents = new Map(values.map(({ id, bytes }) => [id, contentOf(bytes)]));
  return ({ id }) => contents.get(id) ?? '';
}

function contentOf(bytes: Uint8Array): string {
  if (bytes.length <= WHOLE) return toHex(bytes);
  const ends = [bytes.subarray(0, WHOLE / 2), bytes.subarray(-WHOLE / 2)];
  return `${bytes.length} ${ends.map((end) => toHex(end)).join(' ')}`;
}

function isKey(value: Value | undefined): boolean {
  return value?.role === 'key';
}

function opsOf({ setup, steps }: Trace): readonly OpStep[] {
  return [...setup, ...steps].filter((step): step is OpStep => step.kind === 'op');
}

/** Sets that can be joined. */
class Union {
  readonly #parents: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.#parents = new Map(ids.map((id) => [id, id]));
  }

  has(id: string): boolean {
    return this.#parents.has(id);
  }

  join(one: string, other: string): void {
    this.#parents.set(this.#root(other), this.#root(one));
  }

  /** The sets, and what is in them, in the order of the ids that were given. */
  all(): readonly (readonly string[])[] {
    const sets = new Map<string, string[]>();
    for (const id of this.#parents.keys()) {
      const root = this.#root(id);
      sets.set(root, [...(sets.get(root) ?? []), id]);
    }
    return [...sets.values()];
  }

  #root(id: string): string {
    let root = id;
    for (let next = this.#parents.get(root); next !== undefined && next !== root; )
      [root, next] = [next, this.#parents.get(next)];
    return root;
  }
}
