import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { chooseEncoding } from './accept-encoding.mjs';
import { contentType, isCompressible } from './content-types.mjs';
import { contentSecurityPolicy } from './csp.mjs';

const compressors = {
  br: (/** @type {Buffer} */ body) =>
    // Level 5 is as fast as gzip and still smaller; level 11 would delay the first visit by a second.
    promisify(brotliCompress)(body, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (/** @type {Buffer} */ body) => promisify(gzip)(body),
};

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A sandboxed frame has an opaque origin, so its module scripts are cross-origin requests.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * The file a request's target names, or null where it names none that may be served: bad escapes,
 * names that leave the folder, and dot files.
 *
 * @param {string} root absolute path of the served folder
 * @param {string} target the request target, e.g. `/assets/a.js?x`
 */
export function fileOf(root, target) {
  let path;
  try {
    path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\\\0]|\/\./.test(path)) return null;
  const file = resolve(root, `.${path}`, path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(root + sep) ? file : null;
}

/**
 * An HTTP server for the files below `root`. It only reads: GET and HEAD.
 *
 * Files in `assets/` carry a hash of their content in their names and may be kept for ever; all
 * others are asked for again each time and answered with 304 while unchanged.
 *
 * @param {string} folder the folder to serve
 */
export function createStaticServer(folder) {
  const root = resolve(folder);
  /** Compressed bodies by file, version and coding; the folder is small, so nothing is evicted.
   * @type {Map<string, Promise<Buffer>>} */
  const compressed = new Map();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer }>}
   */
  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'Method Not Allowed', { Allow: 'GET, HEAD' });
    }
    const file = fileOf(root, request.url ?? '/');
    const info = file ? await stat(file).catch(() => null) : null;
    if (!file || !info?.isFile()) return plain(404, 'Not Found');

    const type = contentType(file);
    const hashed = file.startsWith(resolve(root, 'assets') + sep);
    const encoding = isCompressible(type)
      ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
      : null;
    const version = `${info.size.toString(36)}-${Math.floor(info.mtimeMs).toString(36)}`;
    const etag = `W/"${version}"`;
    const headers = {
      'Content-Type': type,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      ...(isCompressible(type) ? { Vary: 'Accept-Encoding' } : {}),
    };
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      return { status: 304, headers, body: Buffer.alloc(0) };
    }
    if (!encoding) return { status: 200, headers, body: await readFile(file) };

    const key = `${file} ${version} ${encoding}`;
    const body = compressed.get(key) ?? readFile(file).then(compressors[encoding]);
    compressed.set(key, body);
    return { status: 200, headers: { ...headers, 'Content-Encoding': encoding }, body: await body };
  }

  return createServer(async (request, response) => {
    const { status, headers, body } = await answer(request).catch((error) => {
      console.error(error);
      return plain(500, 'Internal Server Error');
    });
    response.writeHead(status, {
      ...commonHeaders,
      ...headers,
      ...(status === 304 ? {} : { 'Content-Length': String(body.length) }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function plain(status, text, headers = {}) {
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: Buffer.from(`${text}\n`),
  };
}
