import type { LiveClient, LiveRow } from '../../../link/live-protocol.ts';

/** Which rows are listed. */
export interface RowFilter {
  /** AWS's name; null: all. */
  readonly operation: string | null;
  readonly client: LiveClient | null;
  readonly refusedOnly: boolean;
  /** Found in the words of a row, in any case; several words must all be found. */
  readonly text: string;
}

export const NO_FILTER: RowFilter = {
  operation: null,
  client: null,
  refusedOnly: false,
  text: '',
};

export function isFiltering({ operation, client, refusedOnly, text }: RowFilter): boolean {
  return operation !== null || client !== null || refusedOnly || text.trim() !== '';
}

/** Whether a client was told no: by S3 or KMS, or before either saw it. */
export function isRefused({ status, refusedAt }: LiveRow): boolean {
  return refusedAt !== null || status >= 400;
}

/** Whether a row is listed under a filter. */
export function fits(row: LiveRow, { operation, client, refusedOnly, text }: RowFilter): boolean {
  if (operation !== null && row.operation !== operation) return false;
  if (client !== null && row.client !== client) return false;
  if (refusedOnly && !isRefused(row)) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every((word) => wordsOf(row).includes(word));
}

function wordsOf(row: LiveRow): string {
  const { operation, method, target, bucket, key, status, code, client, userAgent } = row;
  const { caller, mode, kmsKeyArn, number } = row;
  return [
    `#${number}`,
    ...[operation, method, target, bucket, key, status, code, client, userAgent],
    ...[caller, mode, kmsKeyArn],
  ]
    .join('\n')
    .toLowerCase();
}

/** What there is to choose from: each value once, by name, what is chosen among them even where no row has it any more. */
export function choicesOf<T extends string>(values: readonly T[], chosen: T | null): readonly T[] {
  return [...new Set(chosen === null ? values : [...values, chosen])].sort();
}
