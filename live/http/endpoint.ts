import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { answer } from './answer.ts';
import { Connections } from './connections.ts';
import { isLoopbackAddress } from './guards.ts';
import { listenOn } from './listen.ts';
import type { EndpointOptions } from './options.ts';

export interface Endpoint {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Another than was asked for where that was busy. */
  readonly port: number;
  /** Answers what is under way, and lets go of the port and of every connection. */
  stop(): Promise<void>;
}

/** Longer than any client keeps a connection that rests, in ms: one that Node closed first gave minio-js EPIPE. */
const KEPT_ALIVE = 75_000;

/** Bytes of a request's first line and headers: S3 takes 8 KiB of headers, beside addresses with long tokens in them. */
const MOST_HEADERS = 64 * 1024;

/** How long, in ms, what is under way may take once the endpoint is to stop. */
const GRACE = 2_000;

/**
 * Starts the address that clients of S3, KMS and STS are pointed at, on this machine's loopback alone.
 *
 * @throws Error where the port's first address cannot be listened on
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { hosts = ['127.0.0.1', '::1'], tls, port } = options;
  const connections = new Connections(() => options.cloud.now());
  const { port: taken, servers } = await listenOn(() => create(options, connections), port, hosts);
  const [first = ''] = hosts;
  const name = first.includes(':') ? `[${first}]` : first;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${name}:${taken}`,
    port: taken,
    async stop() {
      const closed = servers.map(close);
      connections.end();
      await Promise.all(closed);
    },
  };
}

function create(options: EndpointOptions, connections: Connections): Server {
  const { tls, patience = { headers: 60_000, idle: 60_000 }, onBug } = options;
  const settings: ServerOptions = {
    keepAliveTimeout: KEPT_ALIVE,
    maxHeaderSize: MOST_HEADERS,
    headersTimeout: patience.headers,
    // A large upload takes as long as it takes; one that stands still is ended by `timeout`.
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(patience.headers, 5_000),
    // Missing and repeated ones are answered as all others that name no host of ours.
    requireHostHeader: false,
  };
  const server =
    tls === undefined ? createServer(settings) : createTlsServer({ ...settings, ...tls });
  server.timeout = patience.idle;
  // The bytes are limited, their number is not: Node would leave out what comes after the 2000th.
  server.maxHeadersCount = 0;
  const on = (expects: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    answer({ ...options, connections }, { request, response, expects }).catch((error) => {
      onBug?.(error);
      request.destroy();
    });
  };
  server.on('request', on(false));
  server.on('checkContinue', on(true));
  server.on('connection', (socket) => {
    if (!isLoopbackAddress(socket.remoteAddress ?? '')) socket.destroy();
  });
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) =>
    connections.opens(socket),
  );
  server.on('clientError', (error, socket) => connections.broken(socket, error));
  server.on('timeout', (socket) => connections.stalled(socket));
  server.on('error', (error) => onBug?.(error));
  return server;
}

/** Ends when the last connection has. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}
