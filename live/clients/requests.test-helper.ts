import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

export const Bucket = 'shelf';
const Key = 'reports/summer report.csv';
export const Body = 'a,b\n1,2\n';
const second = 'second-shelf';
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      ...{ Sid: "it's", Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject' },
      Resource: `arn:aws:s3:::${second}/*`,
    },
  ],
});
const ofCustomer = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: Buffer.alloc(32, 7).toString('base64'),
};

/** The command with a header as the SDK would not write it. */
function withHeader<C extends PutObjectCommand | GetObjectCommand>(
  name: string,
  value: string,
  command: C,
): C {
  (command as GetObjectCommand).middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: object }).headers, { [name]: value });
      return next(args);
    },
    { step: 'build' },
  );
  return command;
}

type List = readonly (() => Promise<unknown>)[];

/** What a client asks, to be asked once more by what the code of its flow says. */
export interface Requests {
  /** Every tool has words for these. Sent once more in this order, each is answered as it was. */
  readonly common: List;
  /** Several requests that are one flow, for which every tool has words. What curl says of them names the upload of the run. */
  readonly uploads: List;
  /** A part that is sent twice, a refusal in the midst: a program would end there. */
  readonly brokenUploads: List;
  /** For these, only the SDK is everywhere new enough. */
  readonly recent: List;
  /** The same of uploads in parts. */
  readonly recentUploads: List;
  /** For these there is curl alone. */
  readonly others: List;
}

/** @param kmsKey ARN of the key `alias/shelf` */
export function requestsTo(s3: S3Client, endpoint: string, kmsKey: string): Requests {
  const put = (input: object = {}) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body, ...input }));
  const get = (input: object = {}) => s3.send(new GetObjectCommand({ Bucket, Key, ...input }));
  /** The address with its query the other way round, which means the same. */
  const presigned = async (
    command: PutObjectCommand | GetObjectCommand,
    init: RequestInit = {},
  ) => {
    const url = new URL(await getSignedUrl(s3, command as GetObjectCommand));
    url.search = String(new URLSearchParams([...url.searchParams].reverse()));
    return fetch(url, init);
  };

  const common: List = [
    () => put({ ContentType: 'text/csv', CacheControl: 'no-cache', Metadata: { team: 'red' } }),
    () => put({ Key: "é'!(a)+*&$@=;:,?#%.txt", Metadata: { 'a-b': "it's, a = {b}" } }),
    () => put({ Key: '-dash', Tagging: 'a=b', StorageClass: 'STANDARD_IA' }),
    () => put({ Key: 'a[1-2]{b,c}.txt' }),
    () => put({ Key: 'folder/' }),
    () => put({ Key: 'sse-s3', ServerSideEncryption: 'AES256' }),
    () => put({ Key: 'sse-kms', ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKey }),
    () =>
      s3.send(
        withHeader(
          'x-amz-server-side-encryption-bucket-key-enabled',
          // As botocore writes it.
          'True',
          new PutObjectCommand({
            ...{ Bucket, Key: 'bucket-key', Body, ServerSideEncryption: 'aws:kms' },
            ...{ SSEKMSKeyId: 'alias/shelf', SSEKMSEncryptionContext: btoa('{"a":"b"}') },
          }),
        ),
      ),
    () => put({ Key: 'dsse', ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: kmsKey }),
    () => put({ Key: 'sse-c', ...ofCustomer }),
    () => put({ Key: 'empty', Body: '' }),
    () =>
      put({
        ...{ Key: 'in chunks', Body: Readable.from([Buffer.from('he'), Buffer.from('llo')]) },
        ...{ ContentLength: 5, ChecksumAlgorithm: 'SHA256' },
      }),
    () => get(),
    () => get({ Range: 'bytes=1-3' }),
    () => get({ Key: 'sse-c', ...ofCustomer }),
    () => get({ Key: 'sse-c' }),
    () =>
      s3.send(
        withHeader(
          'x-amz-server-side-encryption-customer-key-md5',
          'AAAAAAAAAAAAAAAAAAAAAA==',
          new GetObjectCommand({ Bucket, Key: 'sse-c', ...ofCustomer }),
        ),
      ),
    () =>
      get({ Key: 'sse-c', ...ofCustomer, SSECustomerKey: Buffer.alloc(32, 8).toString('base64') }),
    () => get({ Key: 'nothing' }),
    () => s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' })),
    () =>
      s3.send(
        new CopyObjectCommand({
          ...{ Bucket, Key: 'copy ü', CopySource: `${Bucket}/${encodeURI(Key)}` },
          ...{ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKey, MetadataDirective: 'REPLACE' },
        }),
      ),
    () => s3.send(new DeleteObjectCommand({ Bucket, Key: 'sse-s3' })),
    () => get({ IfNoneMatch: '*' }),
    () => get({ IfMatch: '"0"' }),
    () =>
      s3.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'reports/summer r',
          Delimiter: '/',
          MaxKeys: 9,
        }),
      ),
    () => s3.send(new CreateBucketCommand({ Bucket: second })),
    () =>
      s3.send(
        new PutBucketEncryptionCommand({
          Bucket: second,
          ServerSideEncryptionConfiguration: {
            Rules: [
              {
                ApplyServerSideEncryptionByDefault: {
                  ...{ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: kmsKey },
                },
                BucketKeyEnabled: true,
              },
            ],
          },
        }),
      ),
    () => s3.send(new PutBucketPolicyCommand({ Bucket: second, Policy: POLICY })),
    () => s3.send(new GetBucketPolicyCommand({ Bucket: second })),
    () => s3.send(new GetBucketEncryptionCommand({ Bucket: second })),
    () => s3.send(new HeadBucketCommand({ Bucket: second })),
    () => s3.send(new DeleteBucketCommand({ Bucket: second })),
    () => presigned(new GetObjectCommand({ Bucket, Key: 'sse-kms', VersionId: 'null' })),
    () => fetch(`${endpoint}/${Bucket}/sse-kms`),
  ];

  const uploads: List = [
    async () => {
      const at = { Bucket, Key: 'in parts' };
      const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKey } as const;
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...at, ...kms }));
      const Parts = [];
      for (const PartNumber of [1, 2]) {
        // S3 takes no smaller part but the last.
        const size = PartNumber === 1 ? 5 * 1024 * 1024 : 9;
        const part = { ...at, UploadId, PartNumber, Body: Buffer.alloc(size, PartNumber) };
        Parts.push({ PartNumber, ETag: (await s3.send(new UploadPartCommand(part))).ETag });
      }
      const MultipartUpload = { Parts };
      await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }));
    },
    async () => {
      const at = { Bucket, Key: 'called off' };
      const begin = new CreateMultipartUploadCommand({ ...at, ...ofCustomer });
      const { UploadId } = await s3.send(begin);
      const part = { ...at, UploadId, PartNumber: 7, Body, ...ofCustomer };
      await s3.send(new UploadPartCommand(part));
      await s3.send(new AbortMultipartUploadCommand({ ...at, UploadId }));
    },
  ];

  const recent: List = [() => put({ IfNoneMatch: '*' })];

  const recentUploads: List = [
    async () => {
      // It is there by now, so that each time the end is refused.
      const at = { Bucket, Key: 'in parts' };
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
      const part = { ...at, UploadId, PartNumber: 1, Body };
      const { ETag } = await s3.send(new UploadPartCommand(part));
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
      const end = { ...at, UploadId, MultipartUpload, IfNoneMatch: '*' };
      await s3.send(new CompleteMultipartUploadCommand(end));
    },
  ];

  const others: List = [
    () => s3.send(new PutBucketPolicyCommand({ Bucket, Policy: 'no policy' })),
    () => s3.send(new ListBucketsCommand({})),
    () => put({ Key: 'a/../b', IfNoneMatch: '*', ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }),
    () => put({ Key: 'file://report.csv' }),
    () => get({ Key: '../a/./b', ResponseContentType: 'text/plain' }),
    () => s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken: 'bm90aGluZw==' })),
    () =>
      s3.send(
        new PutObjectTaggingCommand({
          ...{ Bucket, Key, Tagging: { TagSet: [{ Key: 'team', Value: "o'r" }] } },
        }),
      ),
    () => s3.send(new GetObjectTaggingCommand({ Bucket, Key })),
    () => s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'dsse' }] } })),
    () =>
      presigned(new PutObjectCommand({ Bucket, Key: 'presigned' }), {
        method: 'PUT',
        body: Buffer.from(Body),
      }),
    async () => {
      const { url, fields } = await createPresignedPost(s3, { Bucket, Key: 'by a form' });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([Body]), 'f');
      return fetch(url, { method: 'POST', body: form });
    },
  ];

  const brokenUploads: List = [
    async () => {
      const at = { Bucket, Key: 'in parts' };
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
      for (const Body of ['once', 'twice'])
        await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body }));
    },
    async () => {
      const at = { Bucket, Key: 'in parts' };
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: 'unknown' }] };
      const complete = new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload });
      await s3.send(complete).catch(() => null);
      await s3.send(new AbortMultipartUploadCommand({ ...at, UploadId }));
    },
  ];

  return { common, uploads, brokenUploads, recent, recentUploads, others };
}
