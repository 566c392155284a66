import { createHash } from 'node:crypto';
import type { TestCloud } from './sdk-client.test-helper.ts';
import { REGION, testCloud } from './sdk-client.test-helper.ts';

/** Answers as they come over the wire, compared whole with what others recorded from the real S3. */

export const SSE = 'x-amz-server-side-encryption';
export const CUSTOMER = `${SSE}-customer-`;

/** The three headers of SSE-C for a key. */
export function customerHeaders(key: Uint8Array): Record<string, string> {
  return {
    [`${CUSTOMER}algorithm`]: 'AES256',
    [`${CUSTOMER}key`]: Buffer.from(key).toString('base64'),
    [`${CUSTOMER}key-MD5`]: createHash('md5').update(key).digest('base64'),
  };
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Text of the first element of that name, or null. */
  of(name: string): string | null;
}

/** A fresh cloud with a bucket, `shelf`; paths begin behind the bucket's name. The account's root user asks. */
export class Wire {
  readonly cloud: TestCloud = testCloud();

  static async open(): Promise<Wire> {
    const wire = new Wire();
    await wire.send('PUT', '');
    return wire;
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
    scheme: 'https' | 'http' = 'https',
  ): Promise<WireAnswer> {
    const answer = await this.cloud.s3(
      new Request(`${scheme}://s3.${REGION}.amazonaws.com/shelf${path}`, {
        method,
        headers: { ...signed(REGION, headers), ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    );
    const text = await answer.text();
    const of = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
    return { status: answer.status, headers: answer.headers, text, of };
  }

  /** Status and elements of an error, without the ids, which no two answers share. */
  async refusal(
    ...request: Parameters<Wire['send']>
  ): Promise<{ status: number } & Record<string, string | number>> {
    const { status, text } = await this.send(...request);
    return { status, ...elements(text) };
  }

  async versioning(status: 'Enabled' | 'Suspended'): Promise<void> {
    const body = `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`;
    await this.send('PUT', '?versioning', {}, body);
  }

  /** @param inside of the one rule of the bucket's default encryption */
  encryptionRule(inside: string): Promise<WireAnswer> {
    const body = `<ServerSideEncryptionConfiguration><Rule>${inside}</Rule></ServerSideEncryptionConfiguration>`;
    return this.send('PUT', '?encryption', {}, body);
  }

  /** @param types `NONE` lets SSE-C in, `SSE-C` keeps it out */
  blocks(types: 'NONE' | 'SSE-C'): Promise<WireAnswer> {
    return this.encryptionRule(
      `<BlockedEncryptionTypes><EncryptionType>${types}</EncryptionType></BlockedEncryptionTypes>`,
    );
  }

  /** Begins a multipart upload and gives its id. */
  async begin(path: string, headers: Record<string, string> = {}): Promise<string> {
    return (await this.send('POST', `${path}?uploads`, headers)).of('UploadId') ?? '';
  }
}

/** The account's root user, whose signature covers these headers. */
export function signed(
  region: string,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const names = ['host', ...Object.keys(headers).map((name) => name.toLowerCase())].sort();
  return {
    Authorization: `AWS4-HMAC-SHA256 Credential=AKIAROOT/20260101/${region}/s3/aws4_request, SignedHeaders=${names.join(';')}, Signature=0`,
  };
}

function elements(text: string): Record<string, string> {
  const found = [...text.matchAll(/<([A-Za-z0-9-]+)>([^<]*)<\/\1>/g)];
  return Object.fromEntries(
    found
      .filter(([, name]) => name !== 'RequestId' && name !== 'HostId')
      .map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]),
  );
}
