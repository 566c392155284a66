import { isIP } from 'node:net';
import { type Header, headerOf } from '../../src/trace/index.ts';

/** Whether an address of a socket is one of this machine's own: 127.0.0.0/8, ::1, also as IPv4 within IPv6. */
export function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

/**
 * Whether a Host header names this machine: an address of its own, `localhost`, or a name below that, which no name server
 * gives away (RFC 6761 section 6.3). Any port will do, since who forwards one names another than ours.
 */
export function isLoopbackHost(host: string): boolean {
  // Nothing but a name or an address, and a port: no user, path or blank that a parser could trip over.
  if (!/^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{0,5})?$/i.test(host)) return false;
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (url === null) return false;
  const name = url.hostname.replace(/\.$/, '');
  const isOwnName = name === 'localhost' || name.endsWith('.localhost');
  return isOwnName || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'));
}

/** Why a request is not answered, and with which status. */
export interface Turned {
  readonly status: 400 | 403 | 421;
  readonly why: string;
}

/**
 * Whether a request comes from a program on this machine, and not from a page of some site in a browser on it: neither
 * by a name that points here (DNS rebinding), nor from another origin. Null for one that may pass.
 *
 * @param authority the host that the request's target names, where it names one; it stands above the header (RFC 9112 section 3.2.2)
 */
export function turnedAway(headers: readonly Header[], authority: string | null): Turned | null {
  const named = headers.filter(([name]) => name.toLowerCase() === 'host').map(([, value]) => value);
  if (named.length > 1) return { status: 400, why: 'The request has more than one Host header.' };
  const hosts = [...named, ...(authority === null ? [] : [authority])];
  const host = authority ?? named[0];
  if (host === undefined) return { status: 400, why: 'The request has no Host header.' };
  const foreign = hosts.find((each) => !isLoopbackHost(each));
  if (foreign !== undefined) {
    return {
      status: 421,
      why: `This endpoint answers only to names of this machine, and the request is for "${foreign}". Use 127.0.0.1, [::1], localhost or a name below localhost as the host, so that no page can reach it under a name of its own.`,
    };
  }
  const origin = headerOf(headers, 'origin');
  if (origin !== null && !isOrigin(origin, host)) return fromElsewhere(`the origin ${origin}`);
  const site = headerOf(headers, 'sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none')
    return fromElsewhere(`another origin (Sec-Fetch-Site: ${site})`);
  return null;
}

function isOrigin(origin: string, host: string): boolean {
  const own = host.toLowerCase();
  return origin.toLowerCase() === `http://${own}` || origin.toLowerCase() === `https://${own}`;
}

function fromElsewhere(whence: string): Turned {
  return {
    status: 403,
    why: `The request comes from a page of ${whence}. Pages of other origins can neither read nor write here: whoever holds this endpoint's address could otherwise use it from any site. Send it from a program instead.`,
  };
}
