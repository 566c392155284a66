import type { Bytes } from '../../lib/bytes.ts';

/** A blob's bytes, read piece by piece into one buffer, so that reading can be watched and nothing is held twice. */
export async function readBlob(blob: Blob, onBytes: (bytes: number) => void): Promise<Bytes> {
  const bytes = new Uint8Array(blob.size);
  const reader = blob.stream().getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // A file that grew since it was chosen does not fit; one that shrank is caught below.
    if (at + value.length > bytes.length) throw new Error('the file has changed');
    bytes.set(value, at);
    at += value.length;
    onBytes(at);
  }
  if (at !== bytes.length) throw new Error('the file has changed');
  return bytes;
}
