import { amzDate } from '../../aws/clock.ts';
import type { HttpResponse } from '../../aws/http.ts';
import type { S3 } from '../../aws/s3/dispatch.ts';
import { handleS3, stepName } from '../../aws/s3/service.ts';
import { authorization, UNSIGNED_PAYLOAD } from '../../aws/sigv4.ts';
import { sha256 } from '../../crypto/index.ts';
import { type Bytes, toHex, utf8 } from '../../lib/bytes.ts';
import type { CarriedBytes, FactId, Header } from '../../trace/index.ts';
import type { Credentials } from './world.ts';

export interface ClientRequest {
  /** AWS's name of the operation. */
  readonly operation: string;
  readonly method: string;
  /** Object key; null for the bucket itself. */
  readonly key: string | null;
  readonly query?: string;
  readonly headers?: readonly Header[];
  /** The object's bytes (a recorded value), a text, or nothing. */
  readonly body?: Bytes | string;
  /** Recorded values in headers. */
  readonly carries?: readonly CarriedBytes[];
}

/** Where a client speaks to, and as whom. */
interface ClientPlace {
  readonly bucket: string;
  readonly region: string;
  readonly scheme: 'https' | 'http';
  readonly credentials: Credentials | null;
  /** Whether what it writes or reads is encrypted under a KMS key. */
  readonly usesKmsKey: boolean;
  /** Signs a request in its address; left out, requests are signed in a header. */
  readonly presign?: (request: {
    readonly method: string;
    readonly url: URL;
    readonly headers: readonly Header[];
    readonly date: string;
    readonly region: string;
    readonly credentials: Credentials;
  }) => Promise<URL>;
}

/** A program that speaks to one bucket, as an SDK would: virtual-hosted addresses, Signature Version 4. */
export class Client {
  readonly #s3: S3;
  readonly #place: ClientPlace;

  constructor(s3: S3, place: ClientPlace) {
    this.#s3 = s3;
    this.#place = place;
  }

  /** Sends the request, has S3 answer it, and records both messages. */
  async send(request: ClientRequest): Promise<HttpResponse> {
    const { bucket, region, scheme } = this.#place;
    const { recorder } = this.#s3;
    const path =
      request.key === null ? '' : request.key.split('/').map(encodeURIComponent).join('/');
    const query = request.query === undefined ? '' : `?${request.query}`;
    const plain = new URL(`${scheme}://${bucket}.s3.${region}.amazonaws.com/${path}${query}`);
    const body =
      typeof request.body === 'string' ? utf8(request.body) : (request.body ?? new Uint8Array(0));
    const { url, headers } = await this.#signed(request, plain, body);
    const isValue = request.body instanceof Uint8Array;
    const name = stepName(request.operation);
    recorder.exchange();
    recorder.send({
      actor: 'client',
      name,
      fact: this.#factOf(request),
      to: 's3',
      message: {
        type: 'request',
        method: request.method,
        url: url.href,
        headers,
        body: isValue
          ? body
          : body.length === 0
            ? { kind: 'none' }
            : { kind: 'text', text: request.body as string },
      },
      carries: [
        ...(isValue ? [{ bytes: body, place: 'body' as const }] : []),
        ...(request.carries ?? []),
      ],
    });
    const reply = await handleS3(this.#s3, { method: request.method, url, headers, body });
    recorder.send({
      actor: 's3',
      name: `${name}.response`,
      fact: reply.refusedBy ?? this.#factOf(request),
      to: 'client',
      message: reply.message,
      carries: reply.carries,
      releases: true,
    });
    return reply.response;
  }

  async #signed(
    request: ClientRequest,
    url: URL,
    body: Bytes,
  ): Promise<{ readonly url: URL; readonly headers: readonly Header[] }> {
    const date = amzDate(this.#s3.clock.now());
    const { credentials, region, scheme, presign } = this.#place;
    const headers: Header[] = [['Host', url.host], ...(request.headers ?? [])];
    if (request.method === 'PUT' || request.method === 'POST')
      headers.push(['Content-Length', String(body.length)]);
    if (credentials === null) return { url, headers };
    if (presign !== undefined) {
      const { method } = request;
      const signed = headers.filter(([name]) => name !== 'Content-Length');
      const address = { method, url, headers: signed, date, region, credentials };
      return { url: await presign(address), headers };
    }
    const payloadHash = scheme === 'https' ? UNSIGNED_PAYLOAD : toHex(await sha256(body));
    headers.push(['x-amz-date', date], ['x-amz-content-sha256', payloadHash]);
    const signed = headers.filter(([name]) => name !== 'Content-Length');
    const value = await authorization({
      method: request.method,
      url,
      headers: signed,
      payloadHash,
      ...credentials,
      region,
      service: 's3',
      date,
    });
    return { url, headers: [...headers, ['Authorization', value]] };
  }

  /** What AWS says of multipart uploads and KMS keys says nothing of one without; and of nobody's SSE-C it says nothing. */
  #factOf({ operation, headers = [] }: ClientRequest): FactId {
    const hasCustomerKey = headers.some(([name]) => name.includes('-customer-key'));
    if (this.#place.credentials === null && hasCustomerKey) return 'anonymous-customer-key';
    const fact = FACT_OF[operation] ?? 's3-errors';
    return fact === 'multipart' && !this.#place.usesKmsKey ? 'multipart-once' : fact;
  }
}

/** The fact that an operation rests on. */
const FACT_OF: Readonly<
  Record<
    string,
    'put-object' | 'get-object' | 'multipart' | 'copy-object' | 'update-object-encryption'
  >
> = {
  PutObject: 'put-object',
  GetObject: 'get-object',
  CreateMultipartUpload: 'multipart',
  UploadPart: 'multipart',
  CompleteMultipartUpload: 'multipart',
  CopyObject: 'copy-object',
  UpdateObjectEncryption: 'update-object-encryption',
};
