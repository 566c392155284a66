import { httpDate } from '../../src/aws/clock.ts';
import { headerOf } from '../../src/aws/http.ts';
import { hostId, requestId } from '../../src/aws/ids.ts';
import { errorResponse, failure, notImplemented, type S3Failure } from '../../src/aws/s3/errors.ts';
import { readS3 } from '../../src/aws/s3/service.ts';
import { checkLength } from '../../src/aws/s3/wire/content-length.ts';
import type { Exchange } from '../recording/exchange.ts';
import type { EndpointOptions } from './options.ts';
import { type Head, toHttpRequest } from './read-head.ts';
import { routeOf } from './route.ts';
import { admit, signatureOf, signerOf } from './signature.ts';

/**
 * What S3 refuses by a request's headers alone, so that no body has to come: an object whose length nobody says, or that is
 * too large. Null for everything else.
 */
export async function refusedUnread(
  { cloud, isDeclared }: EndpointOptions,
  head: Head,
): Promise<Exchange | null> {
  const lengthless = head.method === 'PUT' ? failureOf(head) : null;
  // What a document may have anything may have: most requests go on from here.
  if (lengthless === null && checkLength('', head).ok) return null;
  const begun = cloud.now();
  const request = toHttpRequest(head, new Uint8Array(0));
  const { s3, principals } = cloud.parts;
  if (routeOf(request).to !== 's3') return null;
  const signer = signerOf(request);
  admit(principals, signer, isDeclared);
  const { operation } = await readS3(s3, request);
  // What S3 cannot read it refuses for that, whatever its length.
  if (operation === 'Unknown') return null;
  const fits = checkLength(operation, head);
  const failed = fits.ok ? lengthless : fits.error;
  if (failed === null || (fits.ok && !WITH_OBJECT.has(operation))) return null;
  const ids = { requestId: await requestId(cloud.entropy), hostId: await hostId(cloud.entropy) };
  const response = errorResponse(failed, ids, head.method, httpDate(begun));
  const signature = signatureOf(principals, signer);
  return {
    ...{ service: 's3', operation, request, response, begun, signature },
    ...{ took: cloud.now() - begun, recorded: null },
  };
}

/** Operations whose body is an object or a part of one. */
const WITH_OBJECT = new Set(['PutObject', 'UploadPart']);

/** As recorded from S3 by many (knox #43, HTTP.jl #98): chunks of HTTP alone are not taken, but where the length stands elsewhere. */
function failureOf({ headers }: Head): S3Failure | null {
  const length = headerOf(headers, 'content-length');
  const coding = headerOf(headers, 'transfer-encoding');
  if (length !== null) return null;
  if (coding === null) {
    return failure('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const decoded = headerOf(headers, 'x-amz-decoded-content-length');
  return decoded === null ? notImplemented('Transfer-Encoding').error : null;
}
