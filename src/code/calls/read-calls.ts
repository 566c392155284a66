import { elementTexts } from '../../lib/xml.ts';
import { headerOf, type SendStep, type Trace } from '../../trace/index.ts';
import { downloadOf, LocalFiles } from './local-files.ts';
import { type Call, type CallScript, type NamedParam, number, type Param, text } from './param.ts';
import { bodyParam, headerParams } from './read-params.ts';
import { Uploads } from './uploads.ts';

type Request = Extract<SendStep['http'], { type: 'request' }>;

/** What the client asks of S3 on stage, read from the requests it sent. */
export function callScript(trace: Trace): CallScript {
  const { region = '', bucket = '', callerArn = '' } = trace.world;
  const files = new LocalFiles(trace);
  const uploads = new Uploads();
  const requests = requestsOf(trace);
  const calls = requests.map((request) => callOf(request, bucket, files, uploads));
  const first = requests[0]?.http;
  const url = first === undefined ? null : new URL(first.url);
  return {
    calls: calls.map((call) => ({ ...call, answer: uploads.wanted(call.answer) })),
    files: files.all,
    region,
    endpoint:
      url?.protocol === 'http:' ? { url: `http://${url.host.slice(bucket.length + 1)}` } : null,
    signed: first !== undefined && headerOf(first.headers, 'Authorization') !== null,
    callerArn,
    outcome: trace.outcome,
  };
}

/** A request of the client, with its answer where there is one. */
export interface Sent {
  readonly step: SendStep;
  readonly http: Request;
  readonly response: SendStep['http'] | null;
}

export function requestsOf(trace: Trace): readonly Sent[] {
  const sends = trace.steps.filter((step) => step.kind === 'send');
  return sends.flatMap((step) => {
    const { http } = step;
    if (step.actor !== 'client' || http.type !== 'request') return [];
    const answer = sends.find((each) => each.to === 'client' && each.exchange === step.exchange);
    return [{ step, http, response: answer?.http ?? null }];
  });
}

/** `s3.put-object` as AWS writes it: `PutObject`. */
export function operationOf(step: SendStep): string {
  return step.name
    .slice('s3.'.length)
    .replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
}

function callOf(sent: Sent, bucket: string, files: LocalFiles, uploads: Uploads): Call {
  const { step, http, response } = sent;
  const url = new URL(http.url);
  const key = decodeURIComponent(url.pathname.slice(1));
  const operation = operationOf(step);
  const part = url.searchParams.get('partNumber');
  const uploadId = url.searchParams.get('uploadId');
  const params: readonly NamedParam[] = [
    ['Bucket', text(bucket)],
    ['Key', text(key)],
    ...(uploadId === null ? [] : [['UploadId', uploads.id(uploadId)] as const]),
    ...(part === null ? [] : [['PartNumber', number(Number(part))] as const]),
    ...bodyParams(http, key, uploadId, files, uploads),
    ...headerParams(step, http, files),
  ];
  const received = response?.body.kind === 'value' ? response.body.value : null;
  return {
    step: step.id,
    operation,
    params,
    answer: answerOf(response, uploads, uploadId, part),
    saves: http.method === 'GET' ? { name: downloadOf(key), value: received } : null,
  };
}

function bodyParams(
  http: Request,
  key: string,
  uploadId: string | null,
  files: LocalFiles,
  uploads: Uploads,
): readonly NamedParam[] {
  const { body } = http;
  if (body.kind === 'none') return [];
  if (body.kind === 'value') return [['Body', bodyParam(body.value, key, files)]];
  const root = /^<([\w-]+)/.exec(body.text)?.[1] ?? '';
  const read = DOCUMENTS[root];
  if (read === undefined) throw new Error(`no parameter for a body of <${root}>`);
  return [read(body.text, uploads, uploadId ?? '')];
}

/** Requests whose body is a document, by its root element. */
const DOCUMENTS: Readonly<
  Record<string, (xml: string, uploads: Uploads, uploadId: string) => NamedParam>
> = {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
  CompleteMultipartUpload: (xml, uploads, uploadId) => {
    const etags = elementTexts(xml, 'ETag');
    const items = elementTexts(xml, 'PartNumber').map((part, i) => ({
      kind: 'map' as const,
      members: [
        ['PartNumber', number(Number(part))],
        ['ETag', uploads.etag(uploadId, part, etags[i] ?? '')],
      ] satisfies readonly NamedParam[],
    }));
    return ['MultipartUpload', { kind: 'map', members: [['Parts', { kind: 'list', items }]] }];
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
  ObjectEncryption: (xml) => {
    const [keyArn = ''] = elementTexts(xml, 'KMSKeyArn');
    const [bucketKey] = elementTexts(xml, 'BucketKeyEnabled');
    const members: readonly NamedParam[] = [
      ['KMSKeyArn', text(keyArn)],
      ...(bucketKey === undefined
        ? []
        : [['BucketKeyEnabled', { kind: 'flag', flag: bucketKey === 'true' }] as const]),
    ];
    const kms: Param = { kind: 'map', members };
    return ['ObjectEncryption', { kind: 'map', members: [['SSEKMS', kms]] }];
  },
};

/** What a later call may take from an answer: the id of an upload that it tells, or a part's ETag. */
export function answerOf(
  response: SendStep['http'] | null,
  uploads: Uploads,
  uploadId: string | null,
  part: string | null,
): Call['answer'] {
  if (response === null) return null;
  const [created] =
    response.body.kind === 'text' ? elementTexts(response.body.text, 'UploadId') : [];
  if (created !== undefined) return uploads.created(created);
  return uploadId !== null && part !== null ? uploads.sent(uploadId, part) : null;
}
