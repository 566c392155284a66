import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpResponse } from '../../src/aws/http.ts';

/** Statuses whose responses have no body (RFC 9110 sections 15.3.5 and 15.4.5). */
const WITHOUT_BODY = new Set([204, 304]);

/** How long, in ms, a body that nobody wants is still taken off the wire, so that its sender sees the answer and no reset. */
const LINGER = 1_000;

/** A request that has begun to come, with where its answer goes. */
export interface Incoming {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Whether the client waits for a word before it sends the body (`Expect: 100-continue`). */
  readonly expects: boolean;
}

/**
 * Sends a response as it is: its headers and no others, but for those that say how its bytes are framed.
 *
 * @param isLast whether the connection ends with it
 */
export function send(response: ServerResponse, answer: HttpResponse, isLast: boolean): void {
  const body = begin(response, answer, isLast);
  response.end(body);
}

/** Sends the answer to a request whose body is not waited for. The connection ends with it. */
export function sendEarly({ request, response, expects }: Incoming, answer: HttpResponse): void {
  const body = begin(response, answer, true);
  if (request.complete || expects) return void response.end(body);
  response.flushHeaders();
  if (body !== undefined) response.write(body);
  // Node closes the connection as soon as the response ends, whatever is still coming.
  const timer = setTimeout(() => response.end(), LINGER);
  request.on('close', () => {
    clearTimeout(timer);
    response.end();
  });
  request.resume();
}

function begin(
  response: ServerResponse,
  { status, headers, body }: HttpResponse,
  isLast: boolean,
): Uint8Array | undefined {
  response.sendDate = false;
  const named = headers.some(([name]) => name.toLowerCase() === 'content-length');
  const bodyless = WITHOUT_BODY.has(status) || response.req.method === 'HEAD';
  const flat = headers.flatMap(([name, value]) => [name, onTheWire(value)]);
  if (!named && !bodyless) flat.push('Content-Length', String(body.length));
  if (isLast) flat.push('Connection', 'close');
  response.writeHead(status, flat);
  // Node writes a body apart from the headers, be it an empty one.
  return bodyless || body.length === 0 ? undefined : body;
}

/** Header values go as bytes: beyond Latin-1 as UTF-8, and without what would end a line. */
function onTheWire(value: string): string {
  const bytes = /[^\0-\xff]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be sent
  return bytes.replace(/[\0-\x08\x0a-\x1f\x7f]/g, ' ');
}
