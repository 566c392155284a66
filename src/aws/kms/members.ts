import type { Member } from './shape.ts';

/**
 * Members that several operations share, as the API reference constrains them.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html
 */
export const KEY_ID = { type: 'string', min: 1, max: 2048 } as const satisfies Member;
export const REQUIRED_KEY_ID = { ...KEY_ID, required: true } as const satisfies Member;
export const ALIAS_NAME = {
  type: 'string',
  required: true,
  min: 1,
  max: 256,
  pattern: '^[a-zA-Z0-9:/_-]+$',
} as const satisfies Member;
export const LIMIT = { type: 'integer', min: 1, max: 1000 } as const satisfies Member;
export const MARKER = {
  type: 'string',
  min: 1,
  max: 1024,
  pattern: '[\\u0020-\\u00FF]*',
} as const satisfies Member;
export const POLICY = {
  type: 'string',
  min: 1,
  max: 131_072,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
} as const satisfies Member;
export const POLICY_NAME = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: '[\\w]+',
} as const satisfies Member;
export const CIPHERTEXT = {
  type: 'blob',
  required: true,
  min: 1,
  max: 6144,
} as const satisfies Member;
export const NUMBER_OF_BYTES = { type: 'integer', min: 1, max: 1024 } as const satisfies Member;
export const GRANT_TOKENS = { type: 'strings', min: 0, max: 10 } as const satisfies Member;
export const ENCRYPTION_ALGORITHM = {
  type: 'string',
  enum: ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'],
} as const satisfies Member;
/** What Encrypt takes, in bytes. */
export const MOST_PLAINTEXT = 4096;
