import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';
import type { Header } from '../trace/index.ts';

export { headerOf } from '../trace/index.ts';

/** A request as the simulated services take it. Header names keep their spelling; look-ups ignore case. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /**
   * The path as it came over the wire, percent-encoded, where that may be another than the URL's: URLs resolve `.` and
   * `..`, also as `%2E%2E` (https://url.spec.whatwg.org/#double-dot-path-segment), and S3 does not.
   */
  readonly rawPath?: string;
  readonly headers: readonly Header[];
  readonly body: Bytes;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Bytes;
}

/**
 * The platform's request as ours.
 *
 * @param rawPath the path as it came over the wire, which a Request no longer has
 */
export async function fromRequest(request: Request, rawPath?: string): Promise<HttpRequest> {
  return {
    method: request.method.toUpperCase(),
    url: new URL(request.url),
    ...(rawPath === undefined ? {} : { rawPath }),
    headers: [...request.headers],
    body: asBytes(new Uint8Array(await request.arrayBuffer())),
  };
}

/** Statuses whose responses have no body (Fetch standard, "null body status"). */
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/** Our response as the platform's. */
export function toResponse(response: HttpResponse): Response {
  const body =
    WITHOUT_BODY.has(response.status) || response.body.length === 0 ? null : response.body;
  return new Response(body, {
    status: response.status,
    headers: response.headers.map(([n, v]) => [n, v]),
  });
}
