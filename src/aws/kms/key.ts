import type { Bytes } from '../../lib/bytes.ts';
import type { PolicyDocument } from '../iam/index.ts';

/** One generation of a key's material. A rotated key keeps the earlier ones, for decryption. */
export interface Material {
  /** From 1; what a ciphertext of ours names. */
  readonly number: number;
  /** KMS's KeyMaterialId: 64 hexadecimal digits. */
  readonly id: string;
  /** 32 bytes. Never leaves KMS. */
  readonly bytes: Bytes;
  /** When it became current, in ms since the epoch. */
  readonly since: number;
  readonly rotation: 'AUTOMATIC' | 'ON_DEMAND' | null;
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
  /** Automatic rotation, when it is on. */
  rotation: { readonly days: number; readonly from: number } | null;
  /** The newest last; empty for specs whose operations are not simulated. */
  readonly materials: Material[];
  readonly tags: Map<string, string>;
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

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
