import { fromUtf8 } from '../../lib/bytes.ts';
import { type HttpRequest, headerOf } from '../http.ts';

/**
 * The parameters of a request in AWS's query protocol: those of the address, and of a form over them.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function readQuery({ method, url, headers, body }: HttpRequest): URLSearchParams {
  const parameters = new URLSearchParams(url.search);
  const type = headerOf(headers, 'content-type') ?? '';
  if (method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(type)) {
    for (const [name, value] of new URLSearchParams(fromUtf8(body) ?? '')) {
      parameters.set(name, value);
    }
  }
  return parameters;
}
