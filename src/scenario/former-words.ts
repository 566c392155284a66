import type { PolicyRequest } from './request.ts';

type Meaning = Readonly<Record<string, Partial<PolicyRequest>>>;

/**
 * How addresses spoke of a request before it had the words of the circumstances: each key, its values and what they
 * meant. Addresses are kept in wikis and tickets, so that they have to open for ever; nothing writes them any more.
 */
export const FORMER_WORDS = {
  as: {
    role: { caller: 's3-and-kms' },
    'other-account': { caller: 'other-account' },
    anonymous: { caller: 'anonymous' },
    root: { caller: 'root' },
  },
  do: {
    PutObject: { operation: 'upload' },
    GetObject: { operation: 'download' },
    CopyObject: { operation: 'copy' },
    MultipartUpload: { operation: 'multipart' },
    DeleteObject: { operation: 'delete' },
  },
  tls: { yes: { connection: 'https' }, no: { connection: 'http' } },
  key: { named: { 'kms-key': 'customer' }, 'aws-s3': { 'kms-key': 'aws-managed' } },
  /** The encryption headers of a write. */
  sse: {
    none: { 'chosen-by': 'bucket-default' },
    AES256: { 'chosen-by': 'request', mode: 'sse-s3' },
    'aws:kms': { 'chosen-by': 'request', mode: 'sse-kms' },
    'aws:kms:dsse': { 'chosen-by': 'request', mode: 'dsse-kms' },
    customer: { 'chosen-by': 'request', mode: 'sse-c' },
  },
  /** The bucket's default encryption, which counted where a write had no header. */
  default: {
    'aws:kms': { mode: 'sse-kms' },
    AES256: { mode: 'sse-s3' },
    'aws:kms:dsse': { mode: 'dsse-kms' },
  },
  /** How the object lies there that is read. */
  stored: {
    'aws:kms': { mode: 'sse-kms' },
    'aws:kms:dsse': { mode: 'dsse-kms' },
    AES256: { mode: 'sse-s3' },
    customer: { mode: 'sse-c' },
  },
} as const satisfies Record<string, Meaning>;

export type FormerKey = keyof typeof FORMER_WORDS;

export const FORMER_KEYS = Object.keys(FORMER_WORDS) as readonly FormerKey[];

/**
 * The request that an address in former words means.
 *
 * @param words its values, each one of the key's
 * @param usual the request where it says nothing
 */
export function inFormerWords(
  words: Partial<Readonly<Record<FormerKey, string>>>,
  usual: PolicyRequest,
): PolicyRequest {
  const meaning = (key: FormerKey): Partial<PolicyRequest> => {
    const meanings: Meaning = FORMER_WORDS[key];
    return meanings[words[key] ?? ''] ?? {};
  };
  const asked = {
    ...usual,
    ...meaning('as'),
    ...meaning('do'),
    ...meaning('tls'),
    ...meaning('key'),
    ...meaning('sse'),
  };
  const stored = { mode: usual.mode, ...meaning('stored') }.mode;
  if (asked.operation === 'download') return { ...asked, mode: stored };
  const written =
    asked['chosen-by'] === 'bucket-default'
      ? { ...asked, mode: usual.mode, ...meaning('default') }
      : asked;
  if (asked.operation !== 'copy') return written;
  return { ...written, 'source-mode': stored === written.mode ? 'same' : stored };
}
