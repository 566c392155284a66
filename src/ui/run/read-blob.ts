import type { Bytes } from '../../lib/bytes.ts';

/** Bytes asked for at a time: enough to be quick, little enough to be watched. */
const PIECE = 4 * 1024 * 1024;

/**
 * A blob's bytes, read piece by piece into one buffer, so that reading can be watched and nothing is held twice: where
 * the browser's blobs are byte streams, they write straight into it.
 */
export async function readBlob(blob: Blob, onBytes: (bytes: number) => void): Promise<Bytes> {
  const reader = byteReader(blob);
  if (reader === null) return readChunks(blob, onBytes);
  let buffer = new ArrayBuffer(blob.size);
  let at = 0;
  while (at < buffer.byteLength) {
    // Reading takes the buffer away and gives it back with the bytes in it.
    const view = new Uint8Array(buffer, at, Math.min(PIECE, buffer.byteLength - at));
    const { done, value } = await reader.read(view);
    if (done || value === undefined) throw new Error('the file has changed');
    buffer = value.buffer;
    at += value.length;
    onBytes(at);
  }
  const { done } = await reader.read(new Uint8Array(1));
  await reader.cancel();
  if (!done) throw new Error('the file has changed');
  return new Uint8Array(buffer);
}

function byteReader(blob: Blob): ReadableStreamBYOBReader | null {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** The same where blobs are streams of chunks only. */
async function readChunks(blob: Blob, onBytes: (bytes: number) => void): Promise<Bytes> {
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
