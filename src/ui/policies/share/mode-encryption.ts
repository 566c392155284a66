import type { ModeProfile } from '../../../modes/profile.ts';
import type { Encryption } from '../request/encryption.ts';

/** What a client that asks for a mode gets. */
export function encryptionOf({ bucketDefault }: ModeProfile): Encryption {
  return bucketDefault?.algorithm ?? 'customer';
}
