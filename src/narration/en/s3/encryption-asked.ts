import type { Step } from '../../../trace/index.ts';
import { encryptionHeaders, hasCustomerKey } from '../../reading.ts';

/** What the headers of a write ask for, as a sentence. */
export function encryptionAsked(step: Step): string {
  const { name, algorithm, key } = encryptionHeaders(step);
  if (hasCustomerKey(step)) return 'The customer headers bring the encryption key itself along.';
  if (algorithm === null) {
    return 'No header asks for an encryption, so the bucket’s default decides.';
  }
  const second = key === null ? '' : ` A second one names the KMS key ${key}.`;
  return `The header ${name} asks for ${algorithm}.${second}`;
}

/** What a response's headers say of the encryption, as a sentence; empty when they say nothing. */
export function encryptionTold(step: Step): string {
  const { algorithm, key } = encryptionHeaders(step);
  if (hasCustomerKey(step)) {
    return 'The headers repeat the algorithm and the key’s MD5, never the key.';
  }
  if (algorithm === null) return '';
  const under = key === null ? '' : ` under the KMS key ${key}`;
  return `The headers tell the encryption: ${algorithm}${under}.`;
}
