import type { FactId } from '../../trace/index.ts';
import type { S3Failure } from './errors.ts';

/**
 * What an answer that refuses rests on, by its cause: its `fail` step and the response that carries it cite the same.
 * Whatever is not here is of S3's list of errors as it stands there.
 */
const FACTS_OF_CAUSES: Readonly<Record<string, FactId>> = {
  'object-does-not-open': 'corrupted-storage',
  'wrapped-key-does-not-open': 'corrupted-storage',
  'kms-over-http': 'refused-over-http',
  'customer-key-over-http': 'refused-over-http',
  'customer-keys-blocked': 'blocked-encryption',

  'object-of-other-account': 's3-authorization',

  // S3 refuses it, and nobody has published with which words.
  'customer-md5-missing': 'unpublished-answer',
  'encryption-header-on-read': 'unpublished-answer',

  // Code and words as others have recorded them.
  'acls-disabled': 'recorded-answer',
  'bad-encryption-context': 'recorded-answer',
  'conflicting-encryption-headers': 'recorded-answer',
  'copy-onto-itself': 'recorded-answer',
  'customer-algorithm': 'recorded-answer',
  'customer-key-length': 'recorded-answer',
  'customer-key-missing': 'recorded-answer',
  'customer-key-not-applicable': 'recorded-answer',
  'customer-key-not-given': 'recorded-answer',
  'customer-key-of-other-parts': 'recorded-answer',
  'customer-key-wrong': 'recorded-answer',
  'customer-md5-mismatch': 'recorded-answer',
  'form-condition-failed': 'recorded-answer',
  'form-expired': 'recorded-answer',
  'form-field-not-covered': 'recorded-answer',
  'key-id-without-kms': 'recorded-answer',
  'kms-needs-signature': 'recorded-answer',
  'malformed-policy': 'recorded-answer',
  'part-without-encryption-parameters': 'recorded-answer',
};

/** KMS's refusals as S3 was seen to pass them on. What S3 makes of any other is not on record. */
const PASSED_ON: readonly string[] = [
  'AccessDenied',
  'KMS.DisabledException',
  'KMS.KMSInvalidStateException',
  'KMS.NotFoundException',
  'SlowDown',
];

/** On what S3's answer to a refused request rests. */
export function factOfRefusal({ cause, code }: S3Failure): FactId {
  if (cause === null) return PASSED_ON.includes(code) ? 'kms-passed-on' : 'unpublished-answer';
  // Only a write was seen to measure the key; that a read takes a key of another length for a wrong one is inferred.
  if (cause.facts.keyLength !== undefined) return 'inferred-answer';
  return FACTS_OF_CAUSES[cause.id] ?? 's3-errors';
}
