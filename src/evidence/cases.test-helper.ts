import type { Evidence } from './index.ts';

/** A text and how it is to be read; `source` is where one of its kind was met, `note` what is doubtful or easily missed. */
export interface Case {
  readonly id: string;
  readonly source?: string;
  readonly text: string;
  readonly expect: Evidence | null;
  /** ARN of the policy that the refusal names; left out: it names none. */
  readonly denyingPolicy?: string;
  readonly note?: string;
}

const files = import.meta.glob<{ readonly what: string; readonly cases: readonly Case[] }>(
  './cases/*.json',
  { eager: true, import: 'default' },
);

export const CASES_BY_FILE: Readonly<Record<string, readonly Case[]>> = Object.fromEntries(
  Object.entries(files).map(([file, { cases }]) => [file, cases]),
);

export const CASES: readonly Case[] = Object.values(CASES_BY_FILE).flat();
