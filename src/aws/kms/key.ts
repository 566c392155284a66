import type { Bytes } from '../../lib/bytes.ts';
import type { KeyGrant, PolicyDocument } from '../iam/index.ts';
import { SPECS } from './key-specs.ts';
import { notSimulated, type Refusal, refusal } from './refusal.ts';

/** One generation of a key's material. A rotated key keeps the earlier ones, for decryption. */
export interface Material {
  /** From 1; what a ciphertext of ours names. */
  readonly number: number;
  /** KMS's KeyMaterialId: 64 hexadecimal digits. */
  readonly id: string;
  /** As many as the key's spec says. Never leaves KMS. */
  readonly bytes: Bytes;
  /** When it became current, in ms since the epoch. */
  readonly since: number;
  readonly rotation: 'AUTOMATIC' | 'ON_DEMAND' | null;
}

/** A grant as KMS keeps it. https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html */
export interface IssuedGrant {
  /** 64 hexadecimal digits, where KMS has drawn it. */
  readonly id: string;
  /** ms since the epoch */
  readonly created: number;
  /** Twelve digits: the account of whoever made it. */
  readonly issuingAccount: string;
  readonly retiringPrincipal: string | null;
  /** What is judged, and stands in records of decisions. */
  readonly document: KeyGrant;
}

export interface KmsKey {
  /** UUID */
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** ms since the epoch */
  readonly created: number;
  readonly manager: 'CUSTOMER' | 'AWS';
  readonly spec: string;
  readonly usage: string;
  description: string;
  enabled: boolean;
  deletion: { readonly date: number; readonly days: number } | null;
  policy: { readonly text: string; readonly document: PolicyDocument };
  grants: readonly IssuedGrant[];
  /** Automatic rotation, when it is on. */
  rotation: { readonly days: number; readonly from: number } | null;
  /** The newest last; empty for specs whose operations are not simulated. */
  readonly materials: Material[];
  readonly tags: Map<string, string>;
}

/** A key as a request named it. */
export interface FoundKey {
  readonly key: KmsKey;
  /** The alias by which the request named it. */
  readonly alias: string | null;
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

export function stateOf(key: KmsKey): KeyState {
  if (key.deletion !== null) return 'PendingDeletion';
  return key.enabled ? 'Enabled' : 'Disabled';
}

/** The material that encrypts now. Null for a key without any. */
export function currentMaterial(key: KmsKey): Material | null {
  return key.materials.at(-1) ?? null;
}

/** A key's name where space is short: the first group of its UUID. */
export function shortId(key: Pick<KmsKey, 'id'>): string {
  return key.id.slice(0, 8);
}

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
      { keyArn: key.arn },
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
    { keyArn: key.arn, date },
  );
}

/**
 * Null when the key is one for this MAC algorithm.
 * https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html
 */
export function notForMac(key: KmsKey, operation: string, algorithm: string): Refusal | null {
  const facts = { keyArn: key.arn, usage: key.usage, spec: key.spec, operation };
  if (key.usage !== 'GENERATE_VERIFY_MAC') {
    const message = `${key.arn} key usage is ${key.usage} which is not valid for ${operation}.`;
    return refusal('InvalidKeyUsageException', message, 'kms-mac', 'key-usage', facts);
  }
  if (SPECS[key.spec]?.algorithms[key.usage]?.MacAlgorithms?.includes(algorithm)) return null;
  const message = `Algorithm ${algorithm} is incompatible with key spec ${key.spec}.`;
  return refusal('InvalidKeyUsageException', message, 'kms-mac', 'kms-bad-request', { message });
}

/**
 * Null when the key is one for symmetric encryption, the only encryption that is simulated.
 *
 * @param algorithm what the request asks for; null when it does not say
 */
export function notForEncryption(
  key: KmsKey,
  operation: string,
  algorithm: string | null,
): Refusal | null {
  const facts = { keyArn: key.arn, usage: key.usage, spec: key.spec, operation };
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
