import type { Text } from '../../lib/text.ts';
import type { Mode } from '../contract.ts';
import { expectations } from './expectations.ts';
import { mechanism } from './mechanism.ts';
import { words } from './words.ts';

/** SSE-C: S3 encrypts with the key that the customer sends along each time. */
export const mode: Mode = {
  id: 'sse-c',
  mechanism,
  writeHeaders: ({ customer }) => customer,
  readHeaders: ({ customer }) => customer,
  bucketDefault: null,
  usesKmsKey: false,
  operations: ['upload', 'download', 'multipart', 'copy'],
  objects: 1,
  constraint(field, value, { operation }) {
    if (field === 'chosen-by') return NEVER_DEFAULT;
    if (field === 'stored-bytes' && value !== 'ciphertext-flipped') return NO_WRAPPED_KEY;
    if (field === 'customer-key' && value === 'wrong' && operation === 'upload')
      return ANY_KEY_IS_RIGHT;
    return null;
  },
  expectations,
  words,
};

const NEVER_DEFAULT: Text = {
  en: 'SSE-C cannot be a bucket’s default: there would be no key.',
  ja: 'SSE-C はバケットのデフォルトにできません。キーがないからです。',
};
const NO_WRAPPED_KEY: Text = {
  en: 'With SSE-C no key is stored that could be changed.',
  ja: 'SSE-C では、改変の対象となるキーが保存されていません。',
};
const ANY_KEY_IS_RIGHT: Text = {
  en: 'For a new object any key is the right one.',
  ja: '新しいオブジェクトには、どのキーも正しいキーです。',
};
