import { utf8 } from '../../lib/bytes.ts';
import type { Scenario } from '../../scenario/index.ts';

/** Names that some language takes for something else, and some that no file can have. */
const NAMES = [
  'it\'s "$HOME" `id` ${x} %{y} \\ back.txt',
  'folder/a b+c&d=e?.csv',
  '--output',
  '売上 2026年.csv',
  'line\nbreak',
  'folder/',
];

export const ODD_NAMES: readonly Scenario[] = NAMES.flatMap((name) =>
  (['upload', 'download', 'copy'] as const).map((operation): Scenario => {
    return {
      mode: 'sse-c',
      operation,
      object: { name, bytes: utf8('odd'), contentType: "a/b; c='d'" },
    };
  }),
);

/** S3 takes parts of 5 MiB and more: two of them. */
export const TWO_PARTS: Scenario = {
  mode: 'sse-c',
  operation: 'multipart',
  object: {
    name: 'big.bin',
    bytes: new Uint8Array(5 * 1024 * 1024 + 3).fill(7),
    contentType: 'a/b',
  },
};
