import type { Bytes } from '../../lib/bytes.ts';
import type { ValueSpec } from '../../trace/index.ts';
import type { Call } from './call.ts';

/**
 * Tells the record of bytes that a request brought. A service that calls KMS has recorded what it sent; a direct
 * caller is outside of the run, and its bytes come in here.
 */
export function received(call: Call, bytes: Bytes, spec: ValueSpec): void {
  if (call.forwarded === null) call.recorder.input('kms', bytes, spec);
}
