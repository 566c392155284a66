import type { ServerResponse } from 'node:http';
import type { HttpResponse } from '../../src/aws/http.ts';

/** Statuses whose responses have no body (RFC 9110 sections 15.3.5 and 15.4.5). */
const WITHOUT_BODY = new Set([204, 304]);

/** Sends a response as it is: its headers and no others, but for those that say how its bytes are framed. */
export function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  response.sendDate = false;
  const named = headers.some(([name]) => name.toLowerCase() === 'content-length');
  const bodyless = WITHOUT_BODY.has(status) || response.req.method === 'HEAD';
  const flat = headers.flatMap(([name, value]) => [name, onTheWire(value)]);
  if (!named && !bodyless) flat.push('Content-Length', String(body.length));
  response.writeHead(status, flat);
  response.end(bodyless ? undefined : body);
}

/** Header values go as bytes: beyond Latin-1 as UTF-8, and without what would end a line. */
function onTheWire(value: string): string {
  const bytes = /[^\0-\xff]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be sent
  return bytes.replace(/[\0-\x08\x0a-\x1f\x7f]/g, ' ');
}
