import type { IncomingMessage } from 'node:http';
import type { HttpRequest } from '../../src/aws/http.ts';
import { type Header, headerOf } from '../../src/trace/index.ts';

/** A request without its body, as it came over the wire. */
export interface Head {
  readonly method: string;
  /** As sent, with their spelling, and as often as they were sent. */
  readonly headers: readonly Header[];
  /** The host that the target itself names; null for a target that is a path. */
  readonly authority: string | null;
  /** Name or address and port that it is for; empty where it says none. */
  readonly host: string;
  /** Path and query, percent-encoded. */
  readonly target: string;
}

/** Takes a request's first line and headers; null for a target that is neither a path nor an address (`*`). */
export function readHead(request: IncomingMessage): Head | null {
  const { method = 'GET', url = '/', rawHeaders } = request;
  const [, authority, path] = /^https?:\/\/([^/?]*)(.*)$/i.exec(url) ?? [];
  const target = encoded(path ?? url);
  const full = target.startsWith('?') || target === '' ? `/${target}` : target;
  if (!full.startsWith('/')) return null;
  const headers: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    headers.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '']);
  const host = authority ?? headerOf(headers, 'host') ?? '';
  return { method, headers, authority: authority ?? null, host, target: full };
}

/**
 * The request as S3 and KMS take it. They are told that it came over TLS also where it did not: what it never leaves is this
 * machine, and AWS refuses over plain HTTP what most ask for here (SSE-KMS, SSE-C).
 */
export function toHttpRequest(
  { method, headers, host, target }: Head,
  body: HttpRequest['body'],
): HttpRequest {
  const at = target.indexOf('?');
  const rawPath = at < 0 ? target : target.slice(0, at);
  return { method, url: new URL(`https://${host}${target}`), rawPath, headers, body };
}

/** What a URL would take for something else than a byte of a path: blanks, other than ASCII, the fragment's sign, a backslash. */
function encoded(target: string): string {
  return target.replace(
    /[^\x21-\x7e]|[#\\]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
