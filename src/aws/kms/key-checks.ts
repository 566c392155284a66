import type { KmsKey } from './key.ts';
import { stateOf } from './key.ts';
import { SPECS } from './key-specs.ts';
import type { Refusal } from './refusal.ts';
import { notSimulated, refusal } from './refusal.ts';

/**
 * Null when the key's state lets it do cryptographic work (and be rotated).
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
 */
export function notEnabled(key: KmsKey): Refusal | null {
  if (stateOf(key) === 'Disabled') {
    return refusal(
      'DisabledException',
      `${key.arn} is disabled.`,
      'kms-key-state',
      'key-disabled',
      factsOf(key),
    );
  }
  return pendingDeletion(key);
}

/** Null unless the key waits for its deletion, when it cannot be changed. */
export function pendingDeletion(key: KmsKey): Refusal | null {
  if (key.deletion === null) return null;
  const date = new Date(key.deletion.date).toISOString();
  return refusal(
    'KMSInvalidStateException',
    `${key.arn} is pending deletion.`,
    'kms-key-state',
    'key-pending-deletion',
    { ...factsOf(key), date },
  );
}

/**
 * Null when the key is one for symmetric encryption, the only kind whose cryptography is simulated.
 *
 * @param algorithm what the request asks for; null when it does not say
 */
export function notForEncryption(
  key: KmsKey,
  operation: string,
  algorithm: string | null,
): Refusal | null {
  const facts = { ...factsOf(key), usage: key.usage, spec: key.spec, operation };
  if (key.usage !== 'ENCRYPT_DECRYPT') {
    const message = `${key.arn} key usage is ${key.usage} which is not valid for ${operation}.`;
    return refusal('InvalidKeyUsageException', message, 'kms-key-usage', 'key-usage', facts);
  }
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    const asked = algorithm ?? 'SYMMETRIC_DEFAULT';
    const offered = SPECS[key.spec]?.algorithms[key.usage]?.EncryptionAlgorithms ?? [];
    if (offered.includes(asked)) return notSimulated(`Encryption by ${asked}`);
    const message = `Algorithm ${asked} is incompatible with key spec ${key.spec}.`;
    return refusal('InvalidKeyUsageException', message, 'kms-key-usage', 'key-usage', facts);
  }
  return null;
}

function factsOf(key: KmsKey): Readonly<Record<string, string>> {
  return { keyArn: key.arn };
}
