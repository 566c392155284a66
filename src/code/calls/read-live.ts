import { headerOf, type SendStep, type Trace } from '../../trace/index.ts';
import { isSignedBy, OWN, objectIn, SIGNING } from './as-sent.ts';
import { documentParam } from './live-documents.ts';
import { LIVE_OPERATIONS } from './live-operations.ts';
import { downloadOf, LocalFiles } from './local-files.ts';
import { type Call, type CallScript, type NamedParam, number, text } from './param.ts';
import { answerOf, operationOf, requestsOf, type Sent } from './read-calls.ts';
import { HEADER_PARAMS, type HeaderParam, paramOf } from './read-params.ts';
import { Uploads } from './uploads.ts';

type Request = Extract<SendStep['http'], { type: 'request' }>;

/**
 * What somebody's own client asked of S3, as calls that every tool has words for; null where a request says more than they would:
 * another operation, a header or a query that is no parameter of theirs.
 */
export function liveScript(trace: Trace): CallScript | null {
  const { region = '', callerArn = '' } = trace.world;
  const files = new LocalFiles(trace);
  const uploads = new Uploads();
  const sent = requestsOf(trace);
  // A program ends where S3 refuses, and gives no two answers one name.
  if (sent.slice(0, -1).some(({ response }) => !isServed(response)) || partsRepeat(sent))
    return null;
  const calls = sent.map((each) => callOf(each, { trace, files, uploads }));
  if (!calls.every((call) => call !== null)) return null;
  return {
    calls: calls.map((call) => ({ ...call, answer: uploads.wanted(call.answer) })),
    files: files.all,
    region,
    endpoint: 'environment',
    signed: sent.some(({ http }) => isSignedBy(http)),
    callerArn,
    outcome: trace.outcome,
  };
}

/** What the calls of a script have in common. */
interface Script {
  readonly trace: Trace;
  readonly files: LocalFiles;
  readonly uploads: Uploads;
}

function isServed(response: Sent['response']): boolean {
  return response?.type === 'response' && response.status < 300;
}

/** Whether a part of an upload was sent more than once. */
function partsRepeat(sent: readonly Sent[]): boolean {
  const parts = sent.flatMap(({ http }) => new URL(http.url).searchParams.get('partNumber') ?? []);
  return new Set(parts).size < parts.length;
}

function callOf(sent: Sent, script: Script): Call | null {
  const { step, http, response } = sent;
  const { trace, files, uploads } = script;
  const operation = operationOf(step);
  const known = LIVE_OPERATIONS[operation];
  const place = placeOf(http, trace.world.bucket ?? '');
  if (known === undefined || place === null || (place.key === '') !== (known.on === 'bucket'))
    return null;
  const sayable = known.says;
  const query = new URL(http.url).searchParams;
  const uploadId = query.get('uploadId');
  const params = [
    queryParams(query, uploads),
    bodyParams(sent, operation, script),
    headerParams(sent, files),
  ];
  if (!params.every((each) => each !== null)) return null;
  const named: readonly NamedParam[] = [
    ['Bucket', text(place.bucket)],
    ...(place.key === '' ? [] : [['Key', text(place.key)] as const]),
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
    answer: answerOf(response, uploads, uploadId, query.get('partNumber')),
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
    return bucket === '' ? null : { bucket, key };
  } catch {
    return null;
  }
}

/** Parameters in the query, by what they are called there. */
const QUERY_PARAMS: ReadonlyMap<string, { readonly param: string; readonly isNumber?: true }> =
  new Map([
    ['versionId', { param: 'VersionId' }],
    ['partNumber', { param: 'PartNumber', isNumber: true }],
    ['prefix', { param: 'Prefix' }],
    ['delimiter', { param: 'Delimiter' }],
    ['max-keys', { param: 'MaxKeys', isNumber: true }],
    ['start-after', { param: 'StartAfter' }],
    ['encoding-type', { param: 'EncodingType' }],
  ]);

/** What only says which operation it is, or which client asks. */
const OF_OPERATION = /^(?:uploads|policy|encryption|list-type|x-id|x-amz-checksum-mode)$/i;

function queryParams(query: URLSearchParams, uploads: Uploads): readonly NamedParam[] | null {
  const said = [...query].filter(([name]) => !SIGNING.test(name) && !OF_OPERATION.test(name));
  const params = said.map(([name, value]): NamedParam | null => {
    if (name === 'uploadId') return ['UploadId', uploads.id(value)];
    const row = QUERY_PARAMS.get(name);
    if (row === undefined) return null;
    if (row.isNumber) return /^\d{1,9}$/.test(value) ? [row.param, number(Number(value))] : null;
    return [row.param, text(value)];
  });
  return params.every((param) => param !== null) ? params : null;
}

function bodyParams(
  { step, http }: Sent,
  operation: string,
  { trace, files, uploads }: Script,
): readonly NamedParam[] | null {
  const { body } = http;
  if (body.kind === 'none') return [];
  if (body.kind === 'text') {
    const uploadId = new URL(http.url).searchParams.get('uploadId');
    const param = documentParam(operation, body.text, uploads, uploadId);
    return param === null ? null : [param];
  }
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
