import { constants } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Bytes } from '../../src/lib/bytes.ts';

/** Room for a body whose length nobody has told, in bytes. */
const FIRST_ROOM = 16 * 1024;

/**
 * A request's body in one buffer of its own: as long as the request says, or, where it says nothing, growing by half.
 *
 * @returns `gone` where the client has left before it had sent all, `no room` where there is no memory for it
 */
export function readBody(request: IncomingMessage): Promise<Bytes | 'gone' | 'no room'> {
  const said = request.headers['content-length'];
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  let room = roomFor(said === undefined ? (isChunked ? FIRST_ROOM : 0) : Number(said));
  let filled = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      if (room !== null && filled + chunk.length > room.length) {
        const more = roomFor(Math.max(filled + chunk.length, Math.ceil(room.length * 1.5)));
        more?.set(room.subarray(0, filled));
        room = more;
      }
      room?.set(chunk, filled);
      filled += chunk.length;
      if (room === null) resolve('no room');
    });
    request.on('end', () => {
      if (room === null) resolve('no room');
      // What was made larger than it had to be does not stay so.
      else resolve(filled === room.length ? room : room.slice(0, filled));
    });
    request.on('close', () => resolve('gone'));
    request.on('error', () => resolve('gone'));
    if (room === null) resolve('no room');
  });
}

/** Memory that is not written to before the bytes come; never a part of a pool, for a value is known by its buffer. */
function roomFor(length: number): Bytes | null {
  if (length > constants.MAX_LENGTH) return null;
  try {
    return new Uint8Array(Buffer.allocUnsafeSlow(length).buffer as ArrayBuffer, 0, length);
  } catch {
    return null;
  }
}
