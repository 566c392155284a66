/** An operation that every tool has words for. */
export interface LiveOperation {
  /** What can be said of it, beside its bucket and, of an object, its key. */
  readonly says: ReadonlySet<string>;
  readonly on: 'bucket' | 'object';
}

const CONTENT = [
  ...['ContentType', 'ContentEncoding', 'ContentLanguage', 'ContentDisposition', 'CacheControl'],
  ...['StorageClass', 'Tagging', 'Metadata'],
];
const KMS = ['ServerSideEncryption', 'SSEKMSKeyId', 'SSEKMSEncryptionContext', 'BucketKeyEnabled'];
const CONDITIONS = ['IfMatch', 'IfNoneMatch'];
const UPLOAD = ['UploadId'];
const LISTING = ['Prefix', 'Delimiter', 'MaxKeys', 'StartAfter', 'EncodingType'];
const customer = (prefix: string) => [
  ...[`${prefix}SSECustomerAlgorithm`, `${prefix}SSECustomerKey`, `${prefix}SSECustomerKeyMD5`],
];

const object = (...says: readonly string[]): LiveOperation => ({
  on: 'object',
  says: new Set(says),
});
const bucket = (...says: readonly string[]): LiveOperation => ({
  on: 'bucket',
  says: new Set(says),
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
export const LIVE_OPERATIONS: Readonly<Record<string, LiveOperation>> = {
  PutObject: object('Body', ...CONTENT, ...KMS, ...customer(''), ...CONDITIONS),
  GetObject: object('Range', 'VersionId', ...customer(''), ...CONDITIONS),
  HeadObject: object('Range', 'VersionId', ...customer(''), ...CONDITIONS),
  DeleteObject: object('VersionId'),
  CopyObject: object(
    ...['CopySource', 'MetadataDirective', ...CONTENT, ...KMS],
    ...[...customer(''), ...customer('CopySource')],
  ),
  CreateMultipartUpload: object(...CONTENT, ...KMS, ...customer('')),
  UploadPart: object('Body', 'PartNumber', ...UPLOAD, ...customer('')),
  CompleteMultipartUpload: object('MultipartUpload', ...UPLOAD, ...CONDITIONS),
  AbortMultipartUpload: object(...UPLOAD),
  CreateBucket: bucket('CreateBucketConfiguration'),
  DeleteBucket: bucket(),
  HeadBucket: bucket(),
  ListObjectsV2: bucket(...LISTING),
  PutBucketPolicy: bucket('Policy'),
  GetBucketPolicy: bucket(),
  PutBucketEncryption: bucket('ServerSideEncryptionConfiguration'),
  GetBucketEncryption: bucket(),
};
