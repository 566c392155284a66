import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder compressed by gzip, each file compressed once before it is asked for a second time, and counts the
 * bytes of the bodies it sends: a worker's downloads count, which a page's own tools do not see.
 *
 * @param {string} folder
 */
export async function serveCounted(folder) {
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = packed.get(name) ?? gzipSync(readFileSync(join(folder, name)), { level: 9 });
      packed.set(name, body);
      sent += body.length;
      response.writeHead(200, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
        'Content-Length': body.length,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    /** Bytes sent since this was last asked for. */
    taken() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
