import { Readable } from 'node:stream';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { assembleCloud } from '../../modes/cloud.ts';
import { EVERY_ABILITY } from '../../modes/every-ability.ts';
import type { Clock } from '../clock.ts';
import { fromRequest, toResponse } from '../http.ts';
import type { PolicyDocument } from '../iam/index.ts';
import type { S3 } from './dispatch.ts';
import { handleS3 } from './service.ts';

export interface TestCloud {
  s3(request: Request): Promise<Response>;
  kms(request: Request): Promise<Response>;
  readonly state: S3;
  /** The account's root user unless another access key is named; null for nobody. */
  client(as?: string | null, config?: Partial<S3ClientConfig>): S3Client;
  /** Makes a user with these policies and gives a client for it. */
  user(name: string, policies: PolicyDocument[], account?: string): S3Client;
  /** Every request that was sent, the newest last. */
  readonly requests: Request[];
}

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

/** Reads whatever the SDK puts into a request's body. */
async function bytesOf(body: unknown): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return new TextEncoder().encode(body) as Uint8Array<ArrayBuffer>;
  if (body instanceof Uint8Array) return new Uint8Array(body);
  if (body instanceof Readable || body instanceof ReadableStream) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body as AsyncIterable<Uint8Array | string>)
      chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    return new Uint8Array(Buffer.concat(chunks));
  }
  throw new TypeError(`a body of ${Object.prototype.toString.call(body)}`);
}

/** What the SDK hands its request handler, as far as it is needed here. */
interface SdkRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

function toRequestUrl(request: SdkRequest): string {
  const query = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) =>
      each === null || each === undefined
        ? encodeURIComponent(name)
        : `${encodeURIComponent(name)}=${encodeURIComponent(each)}`,
    ),
  );
  const port = request.port === undefined ? '' : `:${request.port}`;
  const search = query.length === 0 ? '' : `?${query.join('&')}`;
  return `${request.protocol}//${request.hostname}${port}${request.path}${search}`;
}

/** A request handler of the AWS SDK that speaks to a simulated service instead of the network. */
export function handlerFor(service: (request: Request) => Promise<Response>, log: Request[] = []) {
  return {
    async handle(sdk: SdkRequest) {
      const { method } = sdk;
      const body = method === 'GET' || method === 'HEAD' ? null : await bytesOf(sdk.body);
      const headers = new Headers(Object.entries(sdk.headers));
      const request = new Request(toRequestUrl(sdk), { method, headers, body });
      log.push(request.clone());
      const answer = await service(request);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return {
        response: {
          statusCode: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Readable.from(bytes.length === 0 ? [] : [Buffer.from(bytes)]),
        },
      };
    },
    metadata: { handlerProtocol: 'http/1.1' },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

/** A fresh cloud, to be spoken to by the real AWS SDK for JavaScript. */
export function testCloud(
  options: { clock?: Clock; config?: Partial<S3ClientConfig> } = {},
): TestCloud {
  const parts = assembleCloud({
    account: ACCOUNT,
    region: REGION,
    abilities: EVERY_ABILITY,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const state: S3 = parts.s3;
  const s3 = async (request: Request) =>
    toResponse((await handleS3(state, await fromRequest(request))).response);
  const requests: Request[] = [];
  const client: TestCloud['client'] = (as = 'AKIAROOT', config = {}) =>
    new S3Client({
      region: REGION,
      maxAttempts: 1,
      // A client of nobody signs nothing.
      credentials: { accessKeyId: as ?? 'nobody', secretAccessKey: 'secret' },
      // A client of nobody signs nothing.
      ...(as === null ? { signer: { sign: async (request: never) => request } } : {}),
      requestHandler: handlerFor(s3, requests) as never,
      ...options.config,
      ...config,
    });
  return {
    s3,
    kms: async (request) =>
      toResponse((await parts.kms.handle(await fromRequest(request))).response),
    state,
    client,
    requests,
    user(name, policies, account = ACCOUNT) {
      const accessKeyId = `AKIA${name.toUpperCase()}`;
      parts.principals.add({ accessKeyId, arn: `arn:aws:iam::${account}:user/${name}`, policies });
      return client(accessKeyId);
    },
  };
}

/** An identity policy that allows these actions on everything. */
export function allow(...actions: string[]): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
}

/** What the SDK throws: S3's code, status and message. */
export async function refusalOf(
  sent: Promise<unknown>,
): Promise<{ code: string; status: number | undefined; message: string }> {
  try {
    await sent;
  } catch (error) {
    const refusal = error as {
      name: string;
      message: string;
      $metadata?: { httpStatusCode?: number };
    };
    if (refusal.$metadata === undefined) throw error;
    return {
      code: refusal.name,
      status: refusal.$metadata.httpStatusCode,
      message: refusal.message,
    };
  }
  throw new Error('the request was not refused');
}

/** Calls KMS as the account's root user and gives its answer. */
export async function kmsCall(
  cloud: Pick<TestCloud, 'kms'>,
  operation: string,
  input: object,
  region = REGION,
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any operation
): Promise<any> {
  const answer = await cloud.kms(
    new Request(`https://kms.${region}.amazonaws.com/`, {
      method: 'POST',
      headers: {
        'X-Amz-Target': `TrentService.${operation}`,
        Authorization: `AWS4-HMAC-SHA256 Credential=AKIAROOT/20260101/${region}/kms/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(input),
    }),
  );
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${operation}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
