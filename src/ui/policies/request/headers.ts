import { SSE, SSE_KEY_ID } from '../../../aws/s3/encryption/sse.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { reads, usesKms, writes } from './encryption.ts';
import { type Names, namesOf } from './names.ts';

/** A header of the request; `secret`: its value is drawn by the client and stands nowhere on this page. */
export type SentHeader =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly secret: 'key' | 'key-md5' };

const CUSTOMER = `${SSE}-customer`;
const COPY_SOURCE = `x-amz-copy-source-server-side-encryption-customer`;

/** The HTTP request lines of each operation, without the query of the upload's later parts. */
const METHODS = {
  PutObject: ['PUT', ''],
  GetObject: ['GET', ''],
  CopyObject: ['PUT', ''],
  MultipartUpload: ['POST', '?uploads'],
  DeleteObject: ['DELETE', ''],
} as const satisfies Record<PolicyRequest['do'], readonly [string, string]>;

/** The first line of the request, as it goes to the bucket's own host. */
export function requestLine(request: PolicyRequest): string {
  const { objectKey, bucket, region } = namesOf(request);
  const [method, query] = METHODS[request.do];
  const key = (request.do === 'CopyObject' ? `copy-of-${objectKey}` : objectKey)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const scheme = request.tls === 'yes' ? 'https' : 'http';
  return `${method} ${scheme}://${bucket}.s3.${region}.amazonaws.com/${key}${query}`;
}

/**
 * Every encryption header that the request carries.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export function headersOf(request: PolicyRequest): readonly SentHeader[] {
  const names = namesOf(request);
  const headers = writes(request) ? writeHeaders(request, names) : [];
  if (!reads(request) || request.stored !== 'customer') return headers;
  return [...headers, ...customerHeaders(request.do === 'CopyObject' ? COPY_SOURCE : CUSTOMER)];
}

function writeHeaders({ sse, key }: PolicyRequest, { keyArn }: Names): readonly SentHeader[] {
  if (sse === 'none') return [];
  if (sse === 'customer') return customerHeaders(CUSTOMER);
  const named = usesKms(sse) && key === 'named';
  return [{ name: SSE, value: sse }, ...(named ? [{ name: SSE_KEY_ID, value: keyArn }] : [])];
}

function customerHeaders(prefix: string): readonly SentHeader[] {
  return [
    { name: `${prefix}-algorithm`, value: 'AES256' },
    { name: `${prefix}-key`, secret: 'key' },
    { name: `${prefix}-key-MD5`, secret: 'key-md5' },
  ];
}
