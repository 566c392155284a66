import { frame, type Holding, isOwnKmsRequest, lookOf, runIndex } from '../../player/index.ts';
import { ACTORS, type Trace, type Value } from '../../trace/index.ts';
import type { Note, NoteFacts, NoteTeller } from './note.ts';

/** @param position 1 to the number of steps */
export function factsOf(trace: Trace, position: number, teller: NoteTeller): NoteFacts {
  const { narrator, notes, party, look } = teller;
  const lists = new Intl.ListFormat(notes.lang, { type: 'conjunction' });
  const seen = frame(trace, position);
  return {
    step: seen.step,
    trace,
    frame: seen,
    notes,
    party,
    look,
    name: (value) => narrator.valueName(value, trace),
    value: (id) => runIndex(trace).value(id),
    list: (things) => lists.format(things),
  };
}

/** Steps of KMS of which is told what holds whoever asks; of all others, what S3 wants of them. */
const WHOEVER_ASKS: ReadonlySet<string> = new Set([
  'kms.make-data-key',
  'kms.derive-key',
  'kms.build-blob',
  'kms.unwrap-data-key',
]);

/** What to say, ask and answer at a step. */
export function notesOf(f: NoteFacts): Note {
  const { steps, kinds } = f.notes;
  const { name, kind } = f.step;
  const isTold = WHOEVER_ASKS.has(name) || !f.trace.steps.some(isOwnKmsRequest);
  const own = isTold && Object.hasOwn(steps, name) ? steps[name] : undefined;
  return (own ?? kinds[kind])(f);
}

/**
 * Keys that outlive a request, but are not a service's for good: S3 holds a bucket key for a limited time, and has the key
 * that the customer brings for one request only.
 */
const FOR_A_TIME: ReadonlySet<string> = new Set(['bucket-key', 'customer-key']);

/** True for a value that a service keeps from request to request. */
const isStanding = ({ name, retained }: Value) => retained && !FOR_A_TIME.has(name);

/** A value that the custody row shows. */
const isWatched = ({ value }: Holding) => lookOf(value.role) !== 'public';

/** Who holds what, a line a party; public values are left out. */
export function holdingLines(f: NoteFacts): readonly string[] {
  const lines = ACTORS.flatMap((actor) => {
    const names = f.frame.custody[actor]
      .filter((holding) => holding.change !== 'leaving' && isWatched(holding))
      .map(({ value }) =>
        value.retained && value.role === 'key'
          ? f.notes.phrases.kept(f.name(value), actor !== 'client' && value.name === 'customer-key')
          : f.name(value),
      );
    if (names.length === 0) return [];
    return [f.notes.phrases.holds(f.party(actor), f.list([...new Set(names)]))];
  });
  return lines.length > 0 ? lines : [f.notes.phrases.holdsNothing];
}

/** What the step put into somebody's hands and took out of them; public values are left out. */
export function changeLines(f: NoteFacts): readonly string[] {
  return ACTORS.flatMap((actor) =>
    f.frame.custody[actor].flatMap(({ value, change }) => {
      const look = lookOf(value.role);
      if (change === 'kept' || look === 'public') return [];
      const phrase = change === 'new' ? f.notes.phrases.appears : f.notes.phrases.goes;
      return [phrase(f.name(value), f.look(look), f.party(actor))];
    }),
  );
}

/** A sentence: who holds which plaintext keys that belong to this request. */
export function keysNow(f: NoteFacts): string {
  const holders = holdersOf(f, (value) => value.role === 'key' && !isStanding(value));
  return holders.length > 0 ? f.notes.phrases.keysNow(f.list(holders)) : f.notes.phrases.noKeysNow;
}

/** A sentence: who holds the plaintext data. */
export function dataNow(f: NoteFacts): string {
  const holders = holdersOf(f, ({ role }) => role === 'plaintext');
  return holders.length > 0 ? f.notes.phrases.dataNow(f.list(holders)) : f.notes.phrases.noDataNow;
}

function holdersOf(f: NoteFacts, counts: (value: Value) => boolean): readonly string[] {
  return ACTORS.flatMap((actor) => {
    const names = f.frame.custody[actor]
      .filter(({ value, change }) => change !== 'leaving' && counts(value))
      .map(({ value }) => f.name(value));
    if (names.length === 0) return [];
    return [f.notes.phrases.holder(f.party(actor), f.list([...new Set(names)]))];
  });
}
