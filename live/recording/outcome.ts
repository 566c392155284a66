import type { HttpResponse } from '../../src/aws/http.ts';
import { fromUtf8 } from '../../src/lib/bytes.ts';
import { elementText } from '../../src/lib/xml.ts';
import type { Outcome } from '../../src/trace/index.ts';

/** What a client was told by an answer of S3 (XML) or KMS (JSON). */
export function outcomeOf({ status, body }: HttpResponse): Outcome {
  if (status < 300) return { status, code: null, message: null };
  const text = fromUtf8(body) ?? '';
  if (text.startsWith('{')) {
    const { __type: type, message } = JSON.parse(text) as Record<string, unknown>;
    return { status, code: String(type), message: message === undefined ? null : String(message) };
  }
  return { status, code: elementText(text, 'Code'), message: elementText(text, 'Message') };
}
