import type { Flow } from './flow.ts';
import { actionOf, operationNamed } from './operations.ts';
import { requestLine } from './place.ts';

/** How SDKs, their stack traces and their requests name the operation that failed, the most certain first. */
const NAMED: readonly RegExp[] = [
  /whencallingthe["'`]?([A-Z][A-Za-z0-9]{2,60}?)["'`]?operation/g,
  /operationerror(?:S3|KMS|AmazonS3):([A-Z][A-Za-z0-9]{2,60}),/g,
  /Errorexecuting["'`]([A-Z][A-Za-z0-9]{2,60})["'`]on/g,
  /"operation(?:Name)?":"([A-Z][A-Za-z0-9]{2,60})"/g,
  /(?:de_|deserializeAws_(?:restXml|json1_1|restJson1))([A-Z][A-Za-z0-9]{2,60}?)CommandError/g,
  /(?:AmazonS3Client|DefaultS3Client|DefaultS3AsyncClient|AWSKMSClient|DefaultKmsClient|DefaultKmsAsyncClient|AmazonKeyManagementServiceClient)\.([A-Za-z0-9]{3,60})\(/g,
  /client\.rb:\d{1,6}:in["'`](?:[\w:#]{0,60}[#.])?([a-z_]{3,60})["'`]/g,
  /([A-Z][A-Za-z0-9]{2,60})Error\{/g,
  /SdkError<(?:[\w:]{0,80}::)?([A-Z][A-Za-z0-9]{2,60})Error/g,
  /[?&]x-id=([A-Z][A-Za-z0-9]{2,60})/g,
  /s3\.model\.([A-Z][A-Za-z0-9]{2,60}?)Request/g,
  /calls3\.([a-z][A-Za-z]{3,60}?)for/g,
  /Error:([A-Z][A-Za-z0-9]{2,60}):/g,
  /S3::([a-z][A-Za-z]{3,60})\(\)/g,
];
/** Names that AWS's first SDK for Java has of its own. */
const OF_JAVA: Readonly<Record<string, string>> = {
  getobjectmetadata: 'HeadObject',
  initiatemultipartupload: 'CreateMultipartUpload',
  listnextbatchofobjects: 'ListObjects',
  copypart: 'UploadPartCopy',
  headbucketimpl: 'HeadBucket',
  setbucketpolicy: 'PutBucketPolicy',
  setbucketencryption: 'PutBucketEncryption',
};

/** AWS's name of the operation that a message names; null where it names none of S3 or KMS. */
export function findOperation({ text }: Flow): string | null {
  for (const pattern of NAMED) {
    for (const [, written] of [...text.matchAll(pattern)].slice(0, 100)) {
      const name = written === undefined ? null : nameOf(written);
      if (name !== null) return name;
    }
  }
  return null;
}

function nameOf(written: string): string | null {
  return operationNamed(written) ?? OF_JAVA[written.toLowerCase()] ?? null;
}

const OF_OBJECTS: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  PUT: 'PutObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};

/** What a request such as `PUT https://bucket.s3.amazonaws.com/key` needs, for an object and without a subresource. */
export function actionOfRequest({ text }: Flow): string | null {
  const line = requestLine(text);
  if (line !== null) return ofObject(line.method, line.place?.key ?? '', line.query);
  const found =
    /(GET|PUT|HEAD|DELETE)["'`]?(?:url:)?["'`]?https?:\/\/([a-z0-9.-]{3,120})\.amazonaws\.com(?:\.cn)?(?::\d+)?\/([^\s"'`<>?]{1,1024})(\?[^\s"'`<>]{0,300})?/.exec(
      text,
    );
  if (found === null) return null;
  const [, method = '', host = '', path = '', query = ''] = found;
  const inHost = !/^s3[.-]?[a-z0-9.-]{0,30}$/.test(host);
  return ofObject(method, inHost ? path : path.slice(path.indexOf('/') + 1), query);
}

function ofObject(method: string, key: string, query: string): string | null {
  const hasSubresource = /[?&](?!x-id=|X-Amz-)[A-Za-z]/.test(query);
  return key === '' || hasSubresource ? null : actionOf(OF_OBJECTS[method] ?? '');
}
