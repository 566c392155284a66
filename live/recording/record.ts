import type { HttpRequest, HttpResponse } from '../../src/aws/http.ts';
import { targetOf } from '../../src/aws/kms/protocol.ts';
import { readS3, stepName } from '../../src/aws/s3/service.ts';
import type { Entropy } from '../../src/crypto/index.ts';
import { type CloudParts, recordedBy } from '../../src/modes/cloud.ts';
import {
  type CarriedBytes,
  type Estate,
  type FactId,
  type Message,
  type Outcome,
  type Recorded,
  type TraceRecorder,
  traceRecorder,
} from '../../src/trace/index.ts';
import { announceKms, announceS3 } from './announce.ts';
import { outcomeOf } from './outcome.ts';

/** A request to a live cloud with all that came of it. */
export interface RecordedRequest {
  readonly service: 's3' | 'kms';
  /** AWS's name of the operation; `Unknown` where there is none. */
  readonly operation: string;
  /** As the request names them; null where it names none. */
  readonly bucket: string | null;
  readonly key: string | null;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  readonly outcome: Outcome;
  readonly recorded: Recorded;
  /** The cloud's own: twelve digits, and where requests go that name no Region. */
  readonly account: string;
  readonly region: string;
  /** When it came, in ms since the epoch. */
  readonly begun: number;
  /** How long it took to answer, in ms. */
  readonly took: number;
}

/** A cloud whose requests are recorded one by one. */
export interface RecordedCloud {
  readonly parts: CloudParts;
  readonly estate: Estate;
  readonly entropy: Entropy;
  /** ms since the epoch */
  readonly now: () => number;
}

/** Has S3 answer a request, and records both as a run of its own. */
export async function recordS3(
  cloud: RecordedCloud,
  request: HttpRequest,
): Promise<RecordedRequest> {
  return record(cloud, async (recorder) => {
    const { s3 } = recordedBy(cloud.parts, recorder);
    const reading = await readS3(s3, request);
    const { operation, bucketName: bucket, key } = reading;
    const name = stepName(operation);
    const announced = announceS3(recorder, operation, request, key);
    const fact = S3_FACTS[operation] ?? 's3-operation';
    ask(recorder, 's3', { name, fact, request, ...announced });
    const { message, carries, refusedBy, response } = await reading.answer();
    answer(recorder, 's3', { name, fact: refusedBy ?? fact, message, carries });
    return { service: 's3', operation, bucket, key, request, response };
  });
}

/** Has KMS answer a client's own request, and records both as a run of its own. */
export async function recordKms(
  cloud: RecordedCloud,
  request: HttpRequest,
): Promise<RecordedRequest> {
  return record(cloud, async (recorder) => {
    const { kms } = recordedBy(cloud.parts, recorder);
    const operation = targetOf(request) || 'Unknown';
    const name = stepName(operation).replace(/^s3/, 'kms');
    ask(recorder, 'kms', {
      name,
      fact: 'kms-operation',
      request,
      ...announceKms(recorder, request),
    });
    const { response, carries, refusedBy } = await kms.handle(request);
    const text = new TextDecoder().decode(response.body);
    const body = text === '' ? ({ kind: 'none' } as const) : ({ kind: 'text', text } as const);
    const { status, headers } = response;
    const message = { type: 'response', status, headers, body } as const;
    answer(recorder, 'kms', { name, fact: refusedBy ?? 'kms-operation', message, carries });
    return { service: 'kms', operation, bucket: null, key: null, request, response };
  });
}

/** The fact that an operation rests on, where it has one of its own. */
const S3_FACTS: Readonly<Record<string, FactId>> = {
  PutObject: 'put-object',
  GetObject: 'get-object',
  CreateMultipartUpload: 'multipart-once',
  UploadPart: 'multipart-once',
  CompleteMultipartUpload: 'multipart-once',
  CopyObject: 'copy-object',
  UpdateObjectEncryption: 'update-object-encryption',
};

async function record(
  { parts, estate, entropy, now }: RecordedCloud,
  serve: (
    recorder: TraceRecorder,
  ) => Promise<
    Pick<RecordedRequest, 'service' | 'operation' | 'bucket' | 'key' | 'request' | 'response'>
  >,
): Promise<RecordedRequest> {
  const begun = now();
  const recorder = traceRecorder(entropy, now, { estate });
  recorder.stage();
  recorder.exchange();
  const served = await serve(recorder);
  const outcome = outcomeOf(served.response);
  const { account, region } = parts.s3;
  const { recorded } = recorder;
  return { ...served, outcome, recorded, account, region, begun, took: now() - begun };
}

interface Asked {
  readonly name: string;
  readonly fact: FactId;
  readonly request: HttpRequest;
  readonly body: Extract<Message, { type: 'request' }>['body'];
  readonly carries: readonly CarriedBytes[];
}

function ask(
  recorder: TraceRecorder,
  to: 's3' | 'kms',
  { name, fact, request: { method, url, rawPath, headers }, body, carries }: Asked,
): void {
  const sent = `${url.origin}${rawPath ?? url.pathname}${url.search}`;
  const message = { type: 'request', method, url: sent, headers, body } as const;
  recorder.send({ actor: 'client', name, fact, to, message, carries });
}

function answer(
  recorder: TraceRecorder,
  from: 's3' | 'kms',
  told: {
    readonly name: string;
    readonly fact: FactId;
    readonly message: Message;
    readonly carries: readonly CarriedBytes[];
  },
): void {
  const name = `${told.name}.response`;
  recorder.send({ ...told, name, actor: from, to: 'client', releases: true });
}
