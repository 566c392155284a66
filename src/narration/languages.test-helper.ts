import type { Lang } from '../lib/text.ts';
import { iamTexts as iamTextsEn } from './en/iam/index.ts';
import { narrator as narratorEn, tables as tablesEn } from './en/index.ts';
import { notes as notesEn } from './en/notes/index.ts';
import type { IamTexts } from './iam/iam-texts.ts';
import { iamTexts as iamTextsJa } from './ja/iam/index.ts';
import { narrator as narratorJa, tables as tablesJa } from './ja/index.ts';
import { notes as notesJa } from './ja/notes/index.ts';
import type { Narrator } from './narrator.ts';
import type { NoteTables } from './notes/note.ts';
import type { LanguageTables } from './types.ts';

interface Language {
  readonly tables: LanguageTables;
  readonly narrator: Narrator;
  readonly notes: NoteTables;
  readonly iamTexts: IamTexts;
}

/** All that each language has, at once. */
export const LANGUAGES: Readonly<Record<Lang, Language>> = {
  en: { tables: tablesEn, narrator: narratorEn, notes: notesEn, iamTexts: iamTextsEn },
  ja: { tables: tablesJa, narrator: narratorJa, notes: notesJa, iamTexts: iamTextsJa },
};
