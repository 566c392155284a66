import type { IncomingMessage } from 'node:http';
import { picklist, safeParse, strictObject, string, variant } from 'valibot';
import { ok, type Result, refused } from '../../src/lib/result.ts';
import type { LiveAsk } from '../../src/link/live-protocol.ts';

/** The most bytes that a page's question may have. */
const LARGEST = 64 * 1024;

const ASK = variant('type', [
  strictObject({ type: picklist(['pause', 'resume', 'clear']) }),
  strictObject({ type: picklist(['keep', 'release']), id: string() }),
]);

/** Why a question is not taken, with the status to say so. */
interface Refused {
  readonly status: 400 | 413 | 415;
  readonly text: string;
}

/** Reads what a page asks for. */
export async function readAsk(request: IncomingMessage): Promise<Result<LiveAsk, Refused>> {
  const type = request.headers['content-type'] ?? '';
  // A form of another site could send text/plain without being asked; JSON it cannot.
  if (!/^application\/json *(?:;|$)/i.test(type))
    return refused({ status: 415, text: 'Send JSON, with Content-Type: application/json.' });
  const text = await textOf(request);
  if (text === null) return refused({ status: 413, text: `Send at most ${LARGEST} bytes.` });
  const json = parsed(text);
  if (json === undefined) return refused({ status: 400, text: 'Send JSON: this is none.' });
  const ask = safeParse(ASK, json);
  if (ask.success) return ok(ask.output);
  const [{ message }] = ask.issues;
  return refused({ status: 400, text: `This cannot be asked for. ${message}.` });
}

/** The body as text; null where it is too large. It is read to its end all the same: only then is the answer read. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= LARGEST) pieces.push(piece);
  }
  return length > LARGEST ? null : Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
