import type { Refusal } from './refusal.ts';
import { invalid, notSimulated, refusal } from './refusal.ts';

/** Null unless the request was only to try whether it would succeed. It has come this far, so it would. */
export function dryRun(wanted: boolean | null): Refusal | null {
  if (wanted !== true) return null;
  const message = 'The request would have succeeded, but the DryRun option is set.';
  return refusal('DryRunOperationException', message, 'kms-validation', 'kms-dry-run');
}

/** Null unless the answer is wanted encrypted for a Nitro enclave. */
export function forEnclave(recipient: object | null): Refusal | null {
  return recipient === null ? null : notSimulated('Recipient (an attested enclave)');
}

/** Null when the algorithm is the one of symmetric keys, said or implied. */
export function wrongAlgorithm(algorithm: string | null): Refusal | null {
  if (algorithm === null || algorithm === 'SYMMETRIC_DEFAULT') return null;
  const message = `Algorithm ${algorithm} is incompatible with key spec SYMMETRIC_DEFAULT.`;
  return refusal('InvalidKeyUsageException', message, 'kms-key-usage', 'kms-bad-request', {
    message,
  });
}

/** How long a data key is to be: exactly one of the two must say so. */
export function dataKeyLength(spec: string | null, bytes: number | null): number | Refusal {
  if ((spec === null) === (bytes === null)) {
    return invalid('Please specify either number of bytes or key spec.');
  }
  if (bytes !== null) return bytes;
  return spec === 'AES_128' ? 16 : 32;
}
