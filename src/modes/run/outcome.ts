import type { HttpResponse } from '../../aws/http.ts';
import { fromUtf8 } from '../../lib/bytes.ts';
import { elementText } from '../../lib/xml.ts';
import type { Outcome } from '../../trace/index.ts';

/** What the client was told by this response. */
export function outcomeOf(response: HttpResponse): Outcome {
  if (response.status < 300) return { status: response.status, code: null, message: null };
  const xml = fromUtf8(response.body) ?? '';
  return {
    status: response.status,
    code: elementText(xml, 'Code'),
    message: elementText(xml, 'Message'),
  };
}
