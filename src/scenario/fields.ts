/**
 * Every circumstance of a run and its values, the default first. The one table behind the types, the address, the
 * controls and the tests; the keys are the address keys. What they are called stands in `i18n/texts/circumstances.ts`.
 */
export const FIELDS = {
  mode: ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'],
  operation: ['upload', 'download', 'copy', 'multipart', 'update-encryption'],
  /** `usual`: as many as the mode needs to make its point; what these say of it, `modes/object-count.ts` knows. */
  objects: ['usual', 'one', 'three'],
  'chosen-by': ['request', 'bucket-default'],
  caller: ['s3-and-kms', 's3-only', 'upload-only', 'other-account', 'anonymous'],
  connection: ['https', 'http'],
  'kms-key': ['customer', 'aws-managed'],
  'key-state': ['enabled', 'disabled', 'pending-deletion', 'rotated'],
  'key-policy': ['account', 'via-s3', 'nobody'],
  'bucket-policy': ['none', 'public-read', 'force-sse-kms', 'force-sse-c'],
  'bucket-default': ['sse-s3', 'sse-kms', 'dsse-kms'],
  'key-name': ['arn', 'id', 'alias'],
  'kms-rate': ['calm', 'throttled'],
  'sse-c-blocked': ['no', 'yes'],
  'customer-key': ['right', 'wrong', 'missing', 'bad-md5', 'too-short'],
  'stored-bytes': ['intact', 'ciphertext-flipped', 'wrapped-key-flipped', 'wrapped-keys-swapped'],
} as const satisfies Record<string, readonly string[]>;

export type FieldKey = keyof typeof FIELDS;
export type FieldValue<K extends FieldKey> = (typeof FIELDS)[K][number];

export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

export function isFieldKey(text: string): text is FieldKey {
  return Object.hasOwn(FIELDS, text);
}

/** The values of a field, the default first. */
export function valuesOf<K extends FieldKey>(key: K): readonly FieldValue<K>[] {
  return FIELDS[key];
}
