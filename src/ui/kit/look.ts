import { toHex } from '../../lib/bytes.ts';
import { lookOf } from '../../player/index.ts';
import type { Value } from '../../trace/index.ts';

/** Characters of an identifier by which one knows it again. */
const MARK = 4;

/**
 * What tells a value from its like, beside its name: the object's key of data, the key's id of a KMS key, for other
 * secrets two of their own bytes in hex (the first of a key, the last of what begins with a header). Null where the
 * name is enough.
 */
export function fingerprint({ role, bytes, label, retained }: Value): string | null {
  const look = lookOf(role);
  if (look === 'plaintext') return label;
  if (look === 'key' && retained && label) return label.slice(0, MARK);
  if (look === 'public' || look === 'wrapped' || bytes.length < 4) return null;
  return look === 'key' ? `${toHex(bytes.subarray(0, 2))}…` : `…${toHex(bytes.subarray(-2))}`;
}

/** The mark an envelope bears: the id of the key it is sealed under. Null for all but wrapped keys. */
export function sealMark({ role, label }: Value): string | null {
  return lookOf(role) === 'wrapped' && label ? label.slice(0, MARK) : null;
}
