import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { errorAnswer } from './errors.ts';
import { isLoopbackAddress, turnedAway } from './guards.ts';
import { listenOn } from './listen.ts';
import type { EndpointOptions } from './options.ts';
import { readBody } from './read-body.ts';
import { readHead, toHttpRequest } from './read-head.ts';
import { send } from './send.ts';
import { serve } from './serve.ts';

export interface Endpoint {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Answers what is under way, and lets go of the port. */
  stop(): Promise<void>;
}

/** Longer than any client keeps a connection that rests, in ms: one that Node closed first gave minio-js EPIPE. */
const KEPT_ALIVE = 75_000;

/** Starts the address that clients of S3, KMS and STS are pointed at, on this machine's loopback alone. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { hosts = ['127.0.0.1', '::1'], tls, port } = options;
  const create = () => {
    const onRequest = (request: IncomingMessage, response: ServerResponse) => {
      answer(options, request, response).catch((error) => {
        options.onBug?.(error);
        response.destroy();
      });
    };
    const settings = { keepAliveTimeout: KEPT_ALIVE, maxHeaderSize: 64 * 1024 };
    const server: Server =
      tls === undefined
        ? createServer(settings, onRequest)
        : createTlsServer({ ...settings, ...tls }, onRequest);
    server.maxHeadersCount = 0;
    server.on('connection', (socket) => {
      if (!isLoopbackAddress(socket.remoteAddress ?? '')) socket.destroy();
    });
    return server;
  };
  const listening = await listenOn(create, port, hosts);
  const [first = '127.0.0.1'] = hosts;
  const name = first.includes(':') ? `[${first}]` : first;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${name}:${listening.port}`,
    port: listening.port,
    async stop() {
      await Promise.all(
        (listening.servers as Server[]).map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeIdleConnections();
            }),
        ),
      );
    },
  };
}

async function answer(
  options: EndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { cloud } = options;
  const head = readHead(request);
  const turned =
    head === null
      ? ({ status: 400, why: 'The request names no path.' } as const)
      : turnedAway(head.headers, head.authority);
  if (head === null || turned !== null) {
    const error = {
      status: turned?.status ?? 400,
      code: 'AccessDenied',
      message: turned?.why ?? '',
    };
    response.setHeader('Connection', 'close');
    send(response, errorAnswer('s3', error, { id: '0', now: cloud.now() }));
    return;
  }
  const body = await readBody(request);
  if (body === null) return;
  const host = head.authority ?? request.headers.host ?? 'localhost';
  send(response, await serve(options, toHttpRequest(head, host, body)));
}
