import { realpathSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, sep } from 'node:path';

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the `Host` of a request is one that the server goes by. Any other is a foreign site's name that was pointed at
 * this machine, so that the site's scripts could read what is served here.
 *
 * @param {string | undefined} header
 * @param {string} listening the address the server was told to listen on
 */
export function isOwnHost(header, listening) {
  const asked = hostName(header ?? '');
  if (asked === null) return false;
  // Listening on every address, it is reached by each of them; addresses, unlike names, cannot be pointed elsewhere.
  if (listening === '0.0.0.0' || listening === '::') {
    return OWN_NAMES.includes(asked) || isIP(asked.replace(/^\[|\]$/g, '')) !== 0;
  }
  return OWN_NAMES.includes(asked) || asked === hostName(bracketed(listening));
}

/** @param {string} address */
const bracketed = (address) => (isIP(address) === 6 ? `[${address}]` : address);

/**
 * The name in `name:port`, as browsers write it.
 * @param {string} host
 */
function hostName(host) {
  // No user, path or query, which `URL` would take for the rest of an address.
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname;
}

/**
 * Whether a request's target names a file that lies in the folder, links followed.
 *
 * @param {string} folder
 * @param {string} target as it stands in the request
 */
export function isInside(folder, target) {
  const path = pathOf(target);
  try {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return realpathSync(file).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

/**
 * The path of a request's target; what cannot be decoded stays as it stands.
 * @param {string} target
 */
export function pathOf(target) {
  const path = target.replace(/\?.*$/s, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
