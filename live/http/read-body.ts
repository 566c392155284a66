import type { IncomingMessage } from 'node:http';
import type { Bytes } from '../../src/lib/bytes.ts';

/** Room for a body whose length nobody has told, in bytes. */
const FIRST_ROOM = 16 * 1024;

/**
 * A request's body in one buffer of its own: as long as the request says, or, where it says nothing, growing by half.
 *
 * @returns null where the client has gone before it had sent all
 * @throws RangeError where there is no such room
 */
export function readBody(request: IncomingMessage): Promise<Bytes | null> {
  const said = request.headers['content-length'];
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  const length = said === undefined ? (isChunked ? FIRST_ROOM : 0) : Number(said);
  let room = roomFor(length);
  let filled = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      if (filled + chunk.length > room.length) {
        try {
          const more = roomFor(Math.max(filled + chunk.length, Math.ceil(room.length * 1.5)));
          more.set(room.subarray(0, filled));
          room = more;
        } catch (error) {
          request.removeAllListeners('data').resume();
          reject(error);
          return;
        }
      }
      room.set(chunk, filled);
      filled += chunk.length;
    });
    // What was made larger than it had to be does not stay so.
    request.on('end', () => resolve(filled === room.length ? room : room.slice(0, filled)));
    request.on('close', () => resolve(null));
    request.on('error', () => resolve(null));
  });
}

/** Memory that is not written to before the bytes come; never a part of a pool, for a value is known by its buffer. */
function roomFor(length: number): Bytes {
  return new Uint8Array(Buffer.allocUnsafeSlow(length).buffer as ArrayBuffer, 0, length);
}
