/** A parameter that travels as a header. */
export interface HeaderParam {
  readonly header: string;
  /** AWS's name of the parameter, the same for every operation that has it. */
  readonly param: string;
  readonly kind: 'text' | 'flag' | 'key' | 'key-md5' | 'source';
}

const customer = (header: string, param: string): readonly HeaderParam[] => [
  { header: `${header}-algorithm`, param: `${param}Algorithm`, kind: 'text' },
  { header: `${header}-key`, param: `${param}Key`, kind: 'key' },
  { header: `${header}-key-md5`, param: `${param}KeyMD5`, kind: 'key-md5' },
];

/**
 * Parameters in headers, in the order in which snippets name them.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export const HEADER_PARAMS: readonly HeaderParam[] = [
  { header: 'x-amz-copy-source', param: 'CopySource', kind: 'source' },
  { header: 'content-type', param: 'ContentType', kind: 'text' },
  { header: 'range', param: 'Range', kind: 'text' },
  { header: 'x-amz-server-side-encryption', param: 'ServerSideEncryption', kind: 'text' },
  { header: 'x-amz-server-side-encryption-aws-kms-key-id', param: 'SSEKMSKeyId', kind: 'text' },
  {
    header: 'x-amz-server-side-encryption-context',
    param: 'SSEKMSEncryptionContext',
    kind: 'text',
  },
  {
    header: 'x-amz-server-side-encryption-bucket-key-enabled',
    param: 'BucketKeyEnabled',
    kind: 'flag',
  },
  ...customer('x-amz-server-side-encryption-customer', 'SSECustomer'),
  ...customer('x-amz-copy-source-server-side-encryption-customer', 'CopySourceSSECustomer'),
];

/** Headers that every tool writes by itself. */
export const OWN_HEADERS: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'x-amz-date',
  'x-amz-content-sha256',
  'authorization',
]);

/** The header in which a parameter travels. */
export function headerOfParam(param: string): string | undefined {
  return HEADER_PARAMS.find((each) => each.param === param)?.header;
}
