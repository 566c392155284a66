import { custodyTexts, diagramTexts, say } from '../../i18n/index.ts';
import { notesTexts } from '../../i18n/texts/presenting.ts';
import type { Lang } from '../../lib/text.ts';
import { type Frame, frame, type Holding, runIndex } from '../../player/index.ts';
import { lookOf } from '../../player/look.ts';
import { ACTORS, type Actor, type Step, type Trace, type Value } from '../../trace/index.ts';
import type { RunTexts } from '../../ui/run/run-texts.ts';

/** What notes may take their values from: a step of a run, seen from the moment after it. */
export interface NoteFacts {
  readonly step: Step;
  readonly trace: Trace;
  readonly lang: Lang;
  readonly frame: Frame;
  party(actor: Actor): string;
  name(value: Pick<Value, 'name'>): string;
  value(id: string | undefined): Value | undefined;
  /** Things one after another, as the language lists them. */
  list(things: readonly string[]): string;
}

/** @param position 1 to the number of steps */
export function factsOf(trace: Trace, position: number, lang: Lang, texts: RunTexts): NoteFacts {
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' });
  const seen = frame(trace, position);
  return {
    step: seen.step,
    trace,
    lang,
    frame: seen,
    party: (actor) => say(lang, diagramTexts[actor]),
    name: (value) => texts.valueName(value, trace, lang),
    value: (id) => runIndex(trace).value(id),
    list: (things) => lists.format(things),
  };
}

/** A value that the custody row shows. */
const isWatched = ({ value }: Holding) => lookOf(value.role) !== 'public';

/** Who holds what, a line a party; public values are left out. */
export function holdingLines(f: NoteFacts): readonly string[] {
  const lines = ACTORS.flatMap((actor) => {
    const names = f.frame.custody[actor]
      .filter((holding) => holding.change !== 'leaving' && isWatched(holding))
      .map(({ value }) =>
        value.retained && value.role === 'key'
          ? say(f.lang, notesTexts.kept, { name: f.name(value) })
          : f.name(value),
      );
    if (names.length === 0) return [];
    const values = f.list([...new Set(names)]);
    return [say(f.lang, notesTexts.holds, { party: f.party(actor), values })];
  });
  return lines.length > 0 ? lines : [say(f.lang, notesTexts.holdsNothing)];
}

/** What the step put into somebody's hands and took out of them; public values are left out. */
export function changeLines(f: NoteFacts): readonly string[] {
  return ACTORS.flatMap((actor) =>
    f.frame.custody[actor].flatMap(({ value, change }) => {
      const look = lookOf(value.role);
      if (change === 'kept' || look === 'public') return [];
      const text = change === 'new' ? notesTexts.appears : notesTexts.goes;
      return [
        say(f.lang, text, {
          name: f.name(value),
          look: say(f.lang, custodyTexts[look]),
          party: f.party(actor),
        }),
      ];
    }),
  );
}

/** A sentence: who holds which plaintext keys that belong to this request. */
export function keysNow(f: NoteFacts): string {
  const holders = holdersOf(f, ({ role, retained }) => role === 'key' && !retained);
  return holders.length > 0
    ? say(f.lang, notesTexts.keysNow, { holders: f.list(holders) })
    : say(f.lang, notesTexts.noKeysNow);
}

/** A sentence: who holds the plaintext data. */
export function dataNow(f: NoteFacts): string {
  const holders = holdersOf(f, ({ role }) => role === 'plaintext');
  return holders.length > 0
    ? say(f.lang, notesTexts.dataNow, { holders: f.list(holders) })
    : say(f.lang, notesTexts.noDataNow);
}

function holdersOf(f: NoteFacts, counts: (value: Value) => boolean): readonly string[] {
  return ACTORS.flatMap((actor) => {
    const names = f.frame.custody[actor]
      .filter(({ value, change }) => change !== 'leaving' && counts(value))
      .map(({ value }) => f.name(value));
    if (names.length === 0) return [];
    const values = f.list([...new Set(names)]);
    return [say(f.lang, notesTexts.holder, { party: f.party(actor), values })];
  });
}
