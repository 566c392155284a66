import { headerOf, type SendStep, type Trace } from '../../trace/index.ts';
import { isSignedBy, OWN, objectIn, SIGNING } from './as-sent.ts';
import { downloadOf, LocalFiles } from './local-files.ts';
import { type Call, type CallScript, type NamedParam, text } from './param.ts';
import { operationOf, requestsOf, type Sent } from './read-calls.ts';
import { HEADER_PARAMS, type HeaderParam, paramOf } from './read-params.ts';

type Request = Extract<SendStep['http'], { type: 'request' }>;

/**
 * What somebody's own client asked of S3, as calls that every tool has words for; null where a request says more than they would:
 * another operation, a header or a query that is no parameter of theirs.
 */
export function liveScript(trace: Trace): CallScript | null {
  const { region = '', callerArn = '' } = trace.world;
  const files = new LocalFiles(trace);
  const sent = requestsOf(trace);
  const calls = sent.map((each) => callOf(each, trace, files));
  if (!calls.every((call) => call !== null)) return null;
  return {
    calls,
    files: files.all,
    region,
    endpoint: 'environment',
    signed: sent.some(({ http }) => isSignedBy(http)),
    callerArn,
    outcome: trace.outcome,
  };
}

const CONTENT = [
  ...['ContentType', 'ContentEncoding', 'ContentLanguage', 'ContentDisposition', 'CacheControl'],
  ...['StorageClass', 'Tagging', 'Metadata'],
];
const KMS = ['ServerSideEncryption', 'SSEKMSKeyId', 'SSEKMSEncryptionContext', 'BucketKeyEnabled'];
const customer = (prefix: string) => [
  ...[`${prefix}SSECustomerAlgorithm`, `${prefix}SSECustomerKey`, `${prefix}SSECustomerKeyMD5`],
];

/**
 * Operations of one object, and what can be said of each beside bucket and key.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
const OPERATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  PutObject: new Set(['Body', ...CONTENT, ...KMS, ...customer('')]),
  GetObject: new Set(['Range', 'VersionId', ...customer('')]),
  HeadObject: new Set(['Range', 'VersionId', ...customer('')]),
  DeleteObject: new Set(['VersionId']),
  CopyObject: new Set([
    ...['CopySource', 'MetadataDirective', ...CONTENT, ...KMS],
    ...[...customer(''), ...customer('CopySource')],
  ]),
};

function callOf(sent: Sent, trace: Trace, files: LocalFiles): Call | null {
  const { step, http, response } = sent;
  const operation = operationOf(step);
  const sayable = OPERATIONS[operation];
  const place = placeOf(http, trace.world.bucket ?? '');
  if (sayable === undefined || place === null) return null;
  const params = [queryParams(http), bodyParams(sent, trace, files), headerParams(sent, files)];
  if (!params.every((each) => each !== null)) return null;
  const named: readonly NamedParam[] = [
    ['Bucket', text(place.bucket)],
    ['Key', text(place.key)],
    ...params.flat(),
  ];
  // What is no parameter of this operation has no effect on it, and the tools refuse to send it.
  const said = named.filter(([name]) => !IGNORED.has(name) || sayable.has(name));
  if (!said.every(([name]) => sayable.has(name) || name === 'Bucket' || name === 'Key'))
    return null;
  if (said.some(([, param]) => param.kind === 'text' && isRead(param.text))) return null;
  const received = response?.body.kind === 'value' ? response.body.value : null;
  return {
    step: step.id,
    operation,
    params: said,
    answer: null,
    saves: operation === 'GetObject' ? { name: downloadOf(place.key), value: received } : null,
  };
}

/** Which clients send with requests without a body, too. */
const IGNORED: ReadonlySet<string> = new Set(['ContentType']);

/** Whether the AWS CLI would read a file, or an address, in the place of this text. */
function isRead(value: string): boolean {
  return /^(?:fileb?|https?):\/\//.test(value);
}

/** The bucket in the host or at the beginning of the path. */
function placeOf(
  { url }: Request,
  bucket: string,
): { readonly bucket: string; readonly key: string } | null {
  const [, host = '', path = ''] = /^\w+:\/\/([^/?]*)\/([^?]*)/.exec(url) ?? [];
  const inPath = host.startsWith(`${bucket}.`) ? path : path.slice(bucket.length + 1);
  try {
    const key = decodeURIComponent(inPath);
    return bucket === '' || key === '' ? null : { bucket, key };
  } catch {
    return null;
  }
}

function queryParams({ url }: Request): readonly NamedParam[] | null {
  const query = [...new URL(url).searchParams].filter(
    ([name]) => !SIGNING.test(name) && !/^x-(?:id|amz-checksum-mode)$/i.test(name),
  );
  const params = query.map(([name, value]) =>
    name === 'versionId' ? (['VersionId', text(value)] as const) : null,
  );
  return params.every((param) => param !== null) ? params : null;
}

function bodyParams(
  { step, http: { body } }: Sent,
  trace: Trace,
  files: LocalFiles,
): readonly NamedParam[] | null {
  if (body.kind === 'none') return [];
  if (body.kind === 'text') return null;
  const value = objectIn(step, body.value, trace);
  const file = files.object(value, trace.world.objectKey ?? '');
  return [['Body', { kind: 'file', file, range: null, value }]];
}

/** Checksums, which every tool makes itself. */
const CHECKSUMS = /^(?:content-md5|x-amz-checksum-.*)$/i;
/** What only says how they are made, and whether they are wanted. */
const HOW = /-(?:mode|algorithm|type)$/i;

function headerParams(sent: Sent, files: LocalFiles): readonly NamedParam[] | null {
  const { step, http, response } = sent;
  const refused = response?.type === 'response' && response.status === 400;
  const rows: HeaderParam[] = [];
  const metadata: NamedParam[] = [];
  for (const [name, value] of http.headers) {
    const lower = name.toLowerCase();
    if (OWN.test(name) || (lower === 'content-encoding' && value === 'aws-chunked')) continue;
    // It may be the checksum that S3 has refused: a tool would send the right one.
    if (CHECKSUMS.test(name)) {
      if (refused && !HOW.test(name)) return null;
      continue;
    }
    if (lower.startsWith('x-amz-meta-')) {
      if (/[^\x20-\x7e]/.test(value)) return null;
      metadata.push([lower.slice('x-amz-meta-'.length), text(value)]);
      continue;
    }
    const row = HEADER_PARAMS.find(({ header }) => header === lower);
    if (row === undefined || (row.kind === 'key' && !isCarried(step, lower))) return null;
    if (row.kind === 'source' && /[?]/.test(value)) return null;
    // Of a right key the tools compute it.
    if (row.kind !== 'key-md5' || refused) rows.push(row);
  }
  const params = HEADER_PARAMS.filter((row) => rows.includes(row)).flatMap((row) => {
    const param = paramOf(row, headerOf(http.headers, row.header) ?? '', step, files);
    return param === null ? [] : [[row.param, param] as const];
  });
  return metadata.length === 0
    ? params
    : [...params, ['Metadata', { kind: 'map', members: metadata }]];
}

/** Whether the run knows the customer's key in a header: what is no key has no file. */
function isCarried({ carries }: SendStep, header: string): boolean {
  return carries.some(({ place, name }) => place === 'header' && name.toLowerCase() === header);
}
