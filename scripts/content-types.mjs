import { extname } from 'node:path';

/** Content types by file name extension: what the build emits and what people put beside it. */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
};

/**
 * The Content-Type of a file, by its name; unknown names are plain bytes.
 * @param {string} path
 */
export function contentType(path) {
  const extension = extname(path).toLowerCase();
  return Object.hasOwn(types, extension)
    ? types[/** @type {keyof typeof types} */ (extension)]
    : 'application/octet-stream';
}

/**
 * Whether compressing a body of this type saves anything.
 * @param {string} type
 */
export function isCompressible(type) {
  return /charset=utf-8$/.test(type);
}
