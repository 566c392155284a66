import { SSE } from '../../../aws/s3/encryption/requested.ts';
import type { Mode } from '../../../modes/index.ts';
import type { Encryption } from '../request/encryption.ts';

/** What a client that asks for a mode gets. */
export function encryptionOf({ mechanism, writeHeaders }: Mode): Encryption {
  if (mechanism.needsCustomerKey) return 'customer';
  const headers = writeHeaders({ keyArn: null, customer: [] });
  return headers.find(([name]) => name === SSE)?.[1] as Encryption;
}
