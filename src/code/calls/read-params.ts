import type { SendStep } from '../../trace/index.ts';
import { headerOf } from '../../trace/index.ts';
import type { LocalFiles } from './local-files.ts';
import type { NamedParam, Param } from './param.ts';
import { text } from './param.ts';

type Request = Extract<SendStep['http'], { type: 'request' }>;

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
  { header: 'x-amz-metadata-directive', param: 'MetadataDirective', kind: 'text' },
  { header: 'content-type', param: 'ContentType', kind: 'text' },
  { header: 'content-encoding', param: 'ContentEncoding', kind: 'text' },
  { header: 'content-language', param: 'ContentLanguage', kind: 'text' },
  { header: 'content-disposition', param: 'ContentDisposition', kind: 'text' },
  { header: 'cache-control', param: 'CacheControl', kind: 'text' },
  { header: 'x-amz-storage-class', param: 'StorageClass', kind: 'text' },
  { header: 'x-amz-tagging', param: 'Tagging', kind: 'text' },
  { header: 'range', param: 'Range', kind: 'text' },
  { header: 'if-match', param: 'IfMatch', kind: 'text' },
  { header: 'if-none-match', param: 'IfNoneMatch', kind: 'text' },
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

/** The parameters that a request carries in its headers. */
export function headerParams(
  step: SendStep,
  http: Request,
  files: LocalFiles,
): readonly NamedParam[] {
  const unknown = http.headers.find(
    ([name]) =>
      !OWN_HEADERS.has(name.toLowerCase()) &&
      !HEADER_PARAMS.some(({ header }) => header === name.toLowerCase()),
  );
  if (unknown !== undefined) throw new Error(`no parameter for the header ${unknown[0]}`);
  return HEADER_PARAMS.flatMap((row) => {
    const value = headerOf(http.headers, row.header);
    const param = value === null ? null : paramOf(row, value, step, files);
    return param === null ? [] : [[row.param, param] as const];
  });
}

export function paramOf(
  row: HeaderParam,
  value: string,
  step: SendStep,
  files: LocalFiles,
): Param | null {
  const carried = step.carries.find(
    ({ place, name }) => place === 'header' && name.toLowerCase() === row.header,
  );
  switch (row.kind) {
    case 'text':
      return text(value);
    case 'flag':
      // botocore writes `True`.
      return { kind: 'flag', flag: value.toLowerCase() === 'true' };
    case 'key':
      if (carried === undefined) throw new Error('a customer key that the run does not know');
      return {
        kind: 'file',
        file: files.customerKey(carried.value, row.param.startsWith('CopySource')),
        range: null,
        value: carried.value,
      };
    case 'key-md5':
      // A digest that the client computed is one that every tool computes; any other has to be said.
      return carried === undefined ? text(value) : null;
    case 'source': {
      const [bucket = '', ...key] = value.replace(/^\//, '').split('/').map(decodeURIComponent);
      return { kind: 'source', bucket, key: key.join('/') };
    }
  }
}

/** The file, or the stretch of one, that is a request's body. */
export function bodyParam(id: string, key: string, files: LocalFiles): Param {
  const origin = files.value(id)?.origin;
  return origin?.from === 'slice'
    ? {
        kind: 'file',
        file: files.object(origin.of, key),
        range: { start: origin.start, end: origin.end },
        value: id,
      }
    : { kind: 'file', file: files.object(id, key), range: null, value: id };
}
