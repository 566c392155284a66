import type { ConstraintId } from '../../scenario/index.ts';

/** Why a circumstance cannot have a value beside the others. */
export const CONSTRAINTS: Readonly<Record<ConstraintId, string>> = {
  'unknown-mode': 'This mode is not here yet.',
  'no-such-operation':
    'Amazon S3 changes the encryption of an existing object in place only to SSE-KMS.',
  'as-usual': 'That is how many a flow of this mode moves anyway.',
  'no-kms-key': 'No KMS key takes part in this encryption.',
  'managed-key':
    'Only a customer managed key can be disabled, deleted, rotated on demand or given another policy.',
  'update-needs-arn':
    'UpdateObjectEncryption wants the full ARN of a key; the explorer gives it the customer managed one.',
  'no-key-in-headers': 'No header names a customer managed key here.',
  'nothing-stored': 'An upload reads nothing from the disks.',
  'speaks-of-reads': 'This policy is about s3:GetObject, which is not asked for here.',
  'speaks-of-others':
    'The policies to choose from are about s3:PutObject and s3:GetObject, which this operation does not ask for.',
  'speaks-of-writes': 'This policy is about s3:PutObject, which is not asked for here.',
  'nothing-chosen': 'The encryption is chosen when an object is written.',
  'no-customer-key': 'Only SSE-C takes a key from the customer.',
  'not-blockable': 'Only SSE-C can be blocked.',
  'default-is-its-own':
    'Where the bucket’s default chooses the encryption, that default is the encryption on stage.',
  'never-default': 'SSE-C cannot be a bucket’s default: there would be no key.',
  'no-wrapped-key': 'With SSE-C no key is stored that could be changed.',
  'any-key-is-right': 'For a new object any key is the right one.',
};
