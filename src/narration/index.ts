import { part } from '../lib/part.ts';
import type { Lang } from '../lib/text.ts';
import type { IamTexts } from './iam/iam-texts.ts';
import type { Narrator } from './narrator.ts';
import type { NoteTables } from './notes/note.ts';

export type { FactStatus } from './facts.ts';
export type { IamTexts } from './iam/iam-texts.ts';
export type { Fact, Narrator } from './narrator.ts';
export type { StepText } from './types.ts';
export { isUsual } from './usual.ts';

/** All that is said of a trace. Each language is loaded by itself, once, when it is asked for. */
const LANGUAGES = {
  en: part(() => import('./en/index.ts')),
  ja: part(() => import('./ja/index.ts')),
};
const RARE = {
  en: part(() => import('./en/rare.ts')),
  ja: part(() => import('./ja/rare.ts')),
};
const NOTES = {
  en: part(() => import('./en/notes/index.ts')),
  ja: part(() => import('./ja/notes/index.ts')),
};
const IAM = {
  en: part(() => import('./en/iam/index.ts')),
  ja: part(() => import('./ja/iam/index.ts')),
};

const narrators = new Map<string, Narrator>();

/** Who says what happens in a run, whichever; always the same one for a language. */
export async function loadNarrator(lang: Lang): Promise<Narrator> {
  const [{ narratorWith }, { rare }] = await Promise.all([LANGUAGES[lang](), RARE[lang]()]);
  return kept(lang, () => narratorWith(rare));
}

/** Who says what happens in a usual run (`isUsual`), and there is less to load; always the same one for a language. */
export async function loadUsualNarrator(lang: Lang): Promise<Narrator> {
  const { narratorWith } = await LANGUAGES[lang]();
  return kept(`usual ${lang}`, () => narratorWith(null));
}

function kept(id: string, make: () => Narrator): Narrator {
  const narrator = narrators.get(id) ?? make();
  narrators.set(id, narrator);
  return narrator;
}

/** What a trainer says at each step; only for presenting. */
export async function loadNotes(lang: Lang): Promise<NoteTables> {
  return (await NOTES[lang]()).notes;
}

/** What is said of policies and of decisions by them. */
export async function loadIamTexts(lang: Lang): Promise<IamTexts> {
  return (await IAM[lang]()).iamTexts;
}
