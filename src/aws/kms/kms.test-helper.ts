import { KMSClient } from '@aws-sdk/client-kms';
import { systemEntropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from '../../lib/bytes.ts';
import type { Recorder, TraceRecorder } from '../../trace/index.ts';
import { silentRecorder, traceRecorder } from '../../trace/index.ts';
import type { HttpRequest } from '../http.ts';
import { headerOf } from '../http.ts';
import type { PolicyDocument } from '../iam/index.ts';
import { Principals } from '../principals.ts';
import type { Forwarded, Kms } from './index.ts';
import { createKms } from './index.ts';
import { OPERATIONS } from './operations/index.ts';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const REGION = 'us-east-1';
export const ROOT = 'AKIAROOT';
export const OTHER_ROOT = 'AKIAOTHERROOT';
export const ALICE = { accessKeyId: 'AKIAALICE', arn: `arn:aws:iam::${ACCOUNT}:user/alice` };

export const ALL_OF_KMS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
};

export interface Json {
  readonly [name: string]: unknown;
}

export interface Answered {
  readonly status: number;
  readonly json: Json;
  readonly text: string;
}

export interface TestKms {
  readonly kms: Kms;
  readonly principals: Principals;
  readonly time: { now: number };
  call(operation: string, input?: Json, options?: CallOptions): Promise<Answered>;
  /** A symmetric key of the account; its metadata. */
  key(input?: Json, options?: CallOptions): Promise<{ KeyId: string; Arn: string }>;
}

export interface CallOptions {
  readonly as?: string | null;
  readonly region?: string;
  readonly forwarded?: Forwarded;
}

export function request(operation: string, body: string, options: CallOptions = {}): HttpRequest {
  const { as = ROOT, region = REGION } = options;
  return {
    method: 'POST',
    url: new URL(`https://kms.${region}.amazonaws.com/`),
    headers: [
      ['X-Amz-Target', `TrentService.${operation}`],
      ['Content-Type', 'application/x-amz-json-1.1'],
      ...(as === null
        ? []
        : [
            [
              'Authorization',
              `AWS4-HMAC-SHA256 Credential=${as}/20261124/${region}/kms/aws4_request`,
            ] as const,
          ]),
    ],
    body: utf8(body),
  };
}

export function testKms(recorder: Recorder = silentRecorder(systemEntropy)): TestKms {
  const time = { now: Date.UTC(2026, 10, 24, 4, 5, 6) };
  const principals = new Principals(ACCOUNT, REGION);
  principals.add({ accessKeyId: OTHER_ROOT, arn: `arn:aws:iam::${OTHER_ACCOUNT}:root` });
  const kms = createKms({
    operations: OPERATIONS,
    recorder,
    entropy: systemEntropy,
    clock: { now: () => time.now },
    principals,
    account: ACCOUNT,
    region: REGION,
  });
  const call: TestKms['call'] = async (operation, input = {}, options = {}) => {
    const { response } = await kms.handle(
      request(operation, JSON.stringify(input), options),
      options.forwarded,
    );
    const text = fromUtf8(response.body) ?? '';
    return { status: response.status, text, json: text === '' ? {} : (JSON.parse(text) as Json) };
  };
  return {
    kms,
    principals,
    time,
    call,
    key: async (input = {}, options = {}) => {
      const { json } = await call('CreateKey', input, options);
      return json.KeyMetadata as { KeyId: string; Arn: string };
    },
  };
}

/** Bytes of a blob in an answer. */
export function bytesOf(answer: Answered, name: string): Bytes {
  const bytes = fromBase64(String(answer.json[name]));
  if (bytes === null) throw new Error(`${name} is not base64: ${answer.text}`);
  return bytes;
}

/** KMS with everything on record, called as S3 calls it: its requests and the answers are steps too. */
export function recordedKms() {
  const recorder: TraceRecorder = traceRecorder(systemEntropy, () => 0);
  const test = testKms(recorder);
  const s3: Omit<Forwarded, 'principal'> = { viaService: `s3.${REGION}.amazonaws.com` };
  /** @param values bytes that the request carries, by JSON member */
  async function send(
    step: string,
    operation: string,
    input: Json,
    options: {
      as: string;
      values?: Readonly<Record<string, Bytes>>;
      demands?: readonly string[];
    },
  ): Promise<Answered> {
    const values = Object.entries(options.values ?? {});
    const json = {
      ...input,
      ...Object.fromEntries(values.map(([name, bytes]) => [name, toBase64(bytes)])),
    };
    const body = JSON.stringify(json);
    const { url, headers } = request(operation, body, { as: null });
    const fact = 'kms-data-key';
    const carries = values.map(
      ([name, bytes]) => ({ bytes, place: 'json', name, encoding: 'base64' }) as const,
    );
    recorder.send({
      actor: 's3',
      name: step,
      fact,
      to: 'kms',
      message: {
        type: 'request',
        method: 'POST',
        url: url.href,
        headers,
        body: { kind: 'text', text: body },
      },
      carries,
    });
    const principal = test.principals.find(options.as);
    const reply = await test.kms.handle(
      { method: 'POST', url, headers, body: utf8(body) },
      { ...s3, principal, ...(options.demands && { demands: options.demands }) },
    );
    const text = fromUtf8(reply.response.body) ?? '';
    recorder.send({
      actor: 'kms',
      name: `${step}.response`,
      fact,
      to: 's3',
      message: {
        type: 'response',
        status: reply.response.status,
        headers: reply.response.headers,
        body: { kind: 'text', text },
      },
      carries: reply.carries,
      releases: true,
    });
    return { status: reply.response.status, text, json: JSON.parse(text) as Json };
  }
  const finish = () =>
    recorder.finish({
      scenario: {},
      world: {},
      outcome: { status: 200, code: null, message: null },
    });
  return { ...test, recorder, send, finish };
}

/** The same KMS, which notes the names of the operations that it is asked for. */
export function noting(kms: Kms, called: Set<string>): Kms {
  return {
    ...kms,
    handle: (request, forwarded) => {
      called.add(headerOf(request.headers, 'x-amz-target')?.replace('TrentService.', '') ?? '');
      return kms.handle(request, forwarded);
    },
  };
}

/** A SDK call's error, by what a caller sees of it. */
export async function errorOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & {
      $metadata: { httpStatusCode: number; requestId: string };
    };
    return {
      name,
      message,
      status: $metadata.httpStatusCode,
      hasId: $metadata.requestId !== undefined,
    };
  }
  throw new Error('the call succeeded');
}

/** The real AWS SDK, speaking to this KMS instead of the network. */
export function sdk(kms: Kms, options: { as?: string; region?: string } = {}): KMSClient {
  const { as = ROOT, region = REGION } = options;
  return new KMSClient({
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: as, secretAccessKey: 'secret' },
    requestHandler: {
      async handle(sent: SdkRequest) {
        const { response } = await kms.handle({
          method: sent.method,
          url: new URL(`${sent.protocol}//${sent.hostname}${sent.path}`),
          headers: Object.entries(sent.headers),
          body: typeof sent.body === 'string' ? utf8(sent.body) : new Uint8Array(sent.body ?? []),
        });
        const headers = Object.fromEntries(
          response.headers.map(([name, value]) => [name.toLowerCase(), value]),
        );
        return { response: { statusCode: response.status, headers, body: response.body } as never };
      },
    },
  });
}

interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}
