import { contentSecurityPolicy } from './page-policy.mjs';
import { isInside, pathOf } from './site-guard.mjs';

/** What every file of the site is sent with, whoever serves it. */
export const siteHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * How long a browser keeps a file: for ever where its name holds its digest, a while otherwise. Pages are asked for again
 * each time, so that nobody is left with an old version: null.
 *
 * @param {string} target as it stands in the request
 */
export function keptFor(target) {
  const path = pathOf(target);
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return /\.(svg|webmanifest)$/.test(path) ? 'public, max-age=600' : null;
}

/** Content codings that the build has files of, the smaller first, and how their names end. */
const ENDINGS = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

/**
 * The file that the build has compressed, for whom can read it.
 *
 * @param {string} folder
 * @param {string} target as it stands in the request
 * @param {string | undefined} accepted the request's Accept-Encoding
 * @returns {{ name: string, coding: 'br' | 'gzip' } | null} null where there is none
 */
export function compressedFile(folder, target, accepted) {
  const path = pathOf(target);
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const codings = String(accepted ?? '').split(/\s*,\s*/);
  const found = ENDINGS.find(
    ([coding, end]) => codings.includes(coding) && isInside(folder, `${name}${end}`),
  );
  return found === undefined ? null : { name: `${name}${found[1]}`, coding: found[0] };
}
