import { toBase64 } from '../../lib/bytes.ts';
import type { Bucket } from './buckets.ts';
import type { S3State } from './call.ts';

/** The version id of a new object: an opaque text while versioning is on, null otherwise. */
export async function nextVersionId(state: S3State, bucket: Bucket): Promise<string | null> {
  if (bucket.versioning !== 'Enabled') return null;
  return toBase64(await state.entropy.draw(24))
    .replaceAll('+', '.')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
