import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import { decodeChunked } from './aws-chunked.ts';
import type { S3Call } from './call.ts';
import type { S3Failure } from './errors.ts';
import { failure } from './errors.ts';

/** A request's payload, freed of its transfer coding. */
export interface Payload {
  readonly bytes: Bytes;
  /** Checksums the client sent, as response headers: name and base64. */
  readonly checksums: readonly (readonly [string, string])[];
}

/** The payload of a write. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
export async function decodedBody(call: S3Call): Promise<Result<Payload, S3Failure>> {
  const { body } = call.request;
  const chunked =
    /^STREAMING-/.test(call.header('x-amz-content-sha256') ?? '') ||
    /\baws-chunked\b/.test(call.header('content-encoding') ?? '');
  if (!chunked) return ok({ bytes: body, checksums: [] });
  const decoded = decodeChunked(body);
  if (decoded === null)
    return refused(failure('InvalidRequest', 'The aws-chunked body of the request is malformed.'));
  return ok({ bytes: decoded.bytes, checksums: [] });
}
