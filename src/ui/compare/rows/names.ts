import { fieldTexts, say } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import type { Lang } from '../../../lib/text.ts';
import type { ComparedRun } from '../../../link/compare-address.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import type { Actor } from '../../../trace/index.ts';

/** Who somebody is, in a word. */
export function partyName(actor: Actor, lang: Lang): string {
  return say(lang, actor === 'kms' ? compareTexts.kmsParty : compareTexts[actor]);
}

/** What a mode is called. */
export function modeName(mode: ComparedRun['mode'], lang: Lang): string {
  return fieldTexts('mode').values[mode]?.[lang] ?? mode;
}

/** What differs from the defaults, circumstance by circumstance. */
export function changesOf(
  { changes }: ComparedRun,
  lang: Lang,
): readonly { readonly field: FieldKey; readonly label: string; readonly value: string }[] {
  return (Object.entries(changes) as [FieldKey, string][]).map(([field, value]) => {
    const { label, values } = fieldTexts(field);
    return { field, label: label[lang], value: values[value]?.[lang] ?? value };
  });
}
