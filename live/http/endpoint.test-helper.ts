import { connect, type Socket } from 'node:net';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { systemEntropy } from '../../src/crypto/index.ts';
import { elementText } from '../../src/lib/xml.ts';
import { assembleCloud, type CloudOptions } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { Estate, verify } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import type { RecordedCloud } from '../recording/record.ts';
import { traceOf } from '../recording/trace-of.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import type { EndpointOptions } from './options.ts';

/** An endpoint of a cloud of its own, with all that came of it. */
export interface Opened extends Endpoint {
  readonly cloud: RecordedCloud;
  /** Whatever was answered, in that order. */
  readonly exchanges: readonly Exchange[];
  /** Exceptions: there are to be none. */
  readonly bugs: readonly unknown[];
  s3(config?: Partial<S3ClientConfig>): S3Client;
  kms(region?: string): KMSClient;
  /** Sends bytes over a connection of its own, and gives what came back until the server closed it. */
  raw(...pieces: readonly (string | Uint8Array)[]): Promise<string>;
  connect(): Socket;
  /** Names of operations whose traces do not verify, with what is wrong. */
  unverified(): Promise<readonly string[]>;
}

export const CREDENTIALS = { accessKeyId: 'AKIAANYBODY', secretAccessKey: 'secret' };

/** @param options.account and the rest of a cloud's options beside those of the endpoint */
export async function opened(
  options: Partial<EndpointOptions> & Pick<CloudOptions, 'account' | 'region'> = {},
): Promise<Opened> {
  const { account = '111122223333', region = 'us-east-1', ...rest } = options;
  const cloud: RecordedCloud = {
    parts: assembleCloud({ account, region, abilities: EVERY_ABILITY }),
    estate: new Estate(),
    entropy: systemEntropy,
    now: Date.now,
  };
  const exchanges: Exchange[] = [];
  const bugs: unknown[] = [];
  const clients: { destroy(): void }[] = [];
  const endpoint = await startEndpoint({
    cloud,
    port: 0,
    isDeclared: () => false,
    onExchange: (exchange) => exchanges.push(exchange),
    onBug: (error) => bugs.push(error),
    ...rest,
  });
  const kept = <T extends { destroy(): void }>(client: T): T => {
    clients.push(client);
    return client;
  };
  const config = { endpoint: endpoint.url, maxAttempts: 1, credentials: CREDENTIALS };
  const open = () => connect({ port: endpoint.port, host: '127.0.0.1' });
  return {
    ...endpoint,
    cloud,
    exchanges,
    bugs,
    s3: (more) => kept(new S3Client({ ...config, region, forcePathStyle: true, ...more })),
    kms: (other = region) => kept(new KMSClient({ ...config, region: other })),
    connect: open,
    raw: (...pieces) =>
      new Promise((resolve) => {
        const socket = open();
        const came: Buffer[] = [];
        socket.on('data', (chunk: Buffer) => came.push(chunk));
        // A reset ends it as well.
        socket.on('error', () => null);
        socket.on('close', () => resolve(Buffer.concat(came).toString('latin1')));
        for (const piece of pieces) socket.write(piece);
      }),
    async unverified() {
      const problems: string[] = [];
      for (const { operation, recorded } of exchanges) {
        if (recorded === null) continue;
        const verdict = await verify(await traceOf([recorded]));
        if (!verdict.ok) problems.push(`${operation}: ${JSON.stringify(verdict)}`);
      }
      return problems;
    },
    async stop() {
      for (const client of clients) client.destroy();
      await endpoint.stop();
    },
  };
}

/** A request as text: its lines, and an empty one. */
export function request(line: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { Host: '127.0.0.1', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
}

/** The Authorization of somebody whose signature nobody checks. */
export const SIGNED = `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`;

/** Headers of a request that is its connection's last. */
export const CLOSE = { Connection: 'close', Authorization: SIGNED };

/** The status of every response in a text. */
export function statuses(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** The code of the first error in a text. */
export const codeOf = (text: string) => elementText(text, 'Code');

/** Gathers what comes over a socket. */
export function reader(socket: Socket) {
  let text = '';
  let waiting: (() => void) | null = null;
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    waiting?.();
  });
  return {
    text: () => text,
    ended: new Promise((resolve) => socket.on('close', resolve)),
    async until(enough: (text: string) => boolean) {
      while (!enough(text))
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
    },
  };
}
