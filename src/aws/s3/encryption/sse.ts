/**
 * The values of x-amz-server-side-encryption in ordinary buckets, with what each means.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html
 *
 * `kms`: the data key comes from AWS KMS. `bucketKey`: it may come by way of an S3 Bucket Key.
 */
export const SSE_ALGORITHMS = {
  AES256: { kms: false, bucketKey: false },
  'aws:kms': { kms: true, bucketKey: true },
  'aws:kms:dsse': { kms: true, bucketKey: false },
} as const;

export type SseAlgorithm = keyof typeof SSE_ALGORITHMS;

export function isSseAlgorithm(text: string): text is SseAlgorithm {
  return Object.hasOwn(SSE_ALGORITHMS, text);
}

/** The headers by which a write asks for encryption. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const SSE = 'x-amz-server-side-encryption';
export const SSE_KEY_ID = `${SSE}-aws-kms-key-id`;
export const SSE_CONTEXT = `${SSE}-context`;
export const SSE_BUCKET_KEY = `${SSE}-bucket-key-enabled`;

/** The three headers that carry a customer's key. */
interface CustomerKeyHeaders {
  readonly algorithm: string;
  /** base64 of the 32 bytes */
  readonly key: string;
  /** base64 of their MD5 */
  readonly md5: string;
}

/** Those of the object that is written or read. https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html */
export const SSE_CUSTOMER: CustomerKeyHeaders = customerKeyHeaders(`${SSE}-customer-`);
/** Those of the object that a copy reads. */
export const SSE_COPY_SOURCE_CUSTOMER: CustomerKeyHeaders = customerKeyHeaders(
  'x-amz-copy-source-server-side-encryption-customer-',
);

function customerKeyHeaders(prefix: string): CustomerKeyHeaders {
  return { algorithm: `${prefix}algorithm`, key: `${prefix}key`, md5: `${prefix}key-MD5` };
}
