import { part } from '../lib/part.ts';
import type { Lang } from '../lib/text.ts';
import type { IamTexts } from './iam/iam-texts.ts';
import type { Narrator } from './narrator.ts';
import type { NoteTables } from './notes/note.ts';

export type { FactStatus } from './facts.ts';
export type { IamTexts } from './iam/iam-texts.ts';
export type { Fact, Narrator } from './narrator.ts';
export type { StepText } from './types.ts';

/** All that is said of a trace. Each language is loaded by itself, once, when it is asked for. */
const NARRATORS = {
  en: part(() => import('./en/index.ts')),
  ja: part(() => import('./ja/index.ts')),
};
const NOTES = {
  en: part(() => import('./en/notes/index.ts')),
  ja: part(() => import('./ja/notes/index.ts')),
};
const IAM = {
  en: part(() => import('./en/iam/index.ts')),
  ja: part(() => import('./ja/iam/index.ts')),
};

/** Who says what happens in a run; always the same one for a language. */
export async function loadNarrator(lang: Lang): Promise<Narrator> {
  return (await NARRATORS[lang]()).narrator;
}

/** What a trainer says at each step; only for presenting. */
export async function loadNotes(lang: Lang): Promise<NoteTables> {
  return (await NOTES[lang]()).notes;
}

/** What is said of policies and of decisions by them. */
export async function loadIamTexts(lang: Lang): Promise<IamTexts> {
  return (await IAM[lang]()).iamTexts;
}
