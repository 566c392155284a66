import type { Lang } from '../lib/text.ts';
import { iamTexts as iamTextsEn } from './en/iam/index.ts';
import { tables as tablesEn } from './en/index.ts';
import { notes as notesEn } from './en/notes/index.ts';
import { rare as rareEn } from './en/rare.ts';
import type { IamTexts } from './iam/iam-texts.ts';
import { loadNarrator } from './index.ts';
import { iamTexts as iamTextsJa } from './ja/iam/index.ts';
import { tables as tablesJa } from './ja/index.ts';
import { notes as notesJa } from './ja/notes/index.ts';
import { rare as rareJa } from './ja/rare.ts';
import type { Narrator } from './narrator.ts';
import type { NoteTables } from './notes/note.ts';
import type { RareTables } from './rare-tables.ts';
import type { LanguageTables } from './types.ts';

interface Language {
  readonly tables: LanguageTables;
  readonly rare: RareTables;
  readonly narrator: Narrator;
  readonly notes: NoteTables;
  readonly iamTexts: IamTexts;
}

/** All that each language has, at once. */
export const LANGUAGES: Readonly<Record<Lang, Language>> = {
  en: {
    tables: tablesEn,
    rare: rareEn,
    narrator: await loadNarrator('en'),
    notes: notesEn,
    iamTexts: iamTextsEn,
  },
  ja: {
    tables: tablesJa,
    rare: rareJa,
    narrator: await loadNarrator('ja'),
    notes: notesJa,
    iamTexts: iamTextsJa,
  },
};
