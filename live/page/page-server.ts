import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LIVE_PATH, type LiveState } from '../../src/link/live-protocol.ts';
import type { Header } from '../../src/trace/index.ts';
import type { FlowLog, LogFigures } from '../flows/flow-log.ts';
import { isLoopbackAddress, isLoopbackHost, turnedAway } from '../http/guards.ts';
import { listenOn } from '../http/listen.ts';
import { readAsk } from './ask.ts';
import { EventStream } from './event-stream.ts';
import { answerFlow, sayNo } from './flow-file.ts';
import { answerFile } from './site.ts';

export interface PageOptions {
  /** Folder of the built explorer. */
  readonly site: string;
  readonly log: FlowLog;
  /** What the page is told of the process beside the log's figures. */
  readonly state: () => Omit<LiveState, keyof LogFigures>;
  /** 0: any. A busy one is left to whoever has it, and the next free one taken. */
  readonly port: number;
  /** Addresses of this machine's loopback; left out, both. */
  readonly hosts?: readonly string[];
  /** Is told of every exception: each is a bug of the program. */
  readonly onBug?: (error: unknown) => void;
  /** ms between signs of life of an event stream. */
  readonly beat?: number;
}

export interface PageServer {
  /** Address of the page, with `/` at its end. */
  readonly url: string;
  /** Another than was asked for where that was busy. */
  readonly port: number;
  /** Lets go of the port and of every page. */
  stop(): Promise<void>;
}

/** ms, some less than after which a proxy or a browser takes a silent stream for a dead one. */
const BEAT = 15_000;

/**
 * Serves the explorer with its Live page, on this machine's loopback alone, and tells that page what the log holds.
 *
 * @throws Error where the port's first address cannot be listened on
 */
export async function startPage(options: PageOptions): Promise<PageServer> {
  const { hosts = ['127.0.0.1', '::1'], port } = options;
  const { port: taken, servers } = await listenOn(() => create(options), port, hosts);
  const [first = ''] = hosts;
  return {
    url: `http://${first.includes(':') ? `[${first}]` : first}:${taken}/`,
    port: taken,
    async stop() {
      await Promise.all((servers as readonly Server[]).map(close));
    },
  };
}

function create(options: PageOptions): Server {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error) => {
      if (!isGone(error)) options.onBug?.(error);
      if (response.headersSent) response.destroy();
      else sayNo(response, 500, 'This is a fault of the program.');
    });
  });
  server.on('connection', (socket) => {
    if (!isLoopbackAddress(socket.remoteAddress ?? '')) socket.destroy();
  });
  return server;
}

async function answer(
  options: PageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  if (path.startsWith(LIVE_PATH)) return answerLive(options, path, request, response);
  // Anybody may link to the page; what it shows is another matter.
  if (isLoopbackHost(request.headers.host ?? ''))
    return answerFile(options.site, request, response);
  sayNo(response, 421, 'This page answers only to names of this machine: use 127.0.0.1.');
}

async function answerLive(
  options: PageOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const turned = turnedAway(headersOf(request), null);
  if (turned !== null) return sayNo(response, turned.status, turned.why);
  const [what, id, ...more] = path.slice(LIVE_PATH.length).split('/');
  const isFlow = what === 'flows' && id !== undefined && more.length === 0;
  const isOther = (what === 'events' || what === 'ask') && id === undefined;
  if (!isFlow && !isOther) return sayNo(response, 404, 'There is nothing of that name.');
  const method = what === 'ask' ? 'POST' : 'GET';
  if (request.method !== method) {
    response.setHeader('Allow', method);
    return sayNo(response, 405, `Ask by ${method}.`);
  }
  if (isFlow) return answerFlow(options.log, id, response);
  if (what === 'ask') return answerAsk(options.log, request, response);
  const { log, state, beat = BEAT } = options;
  new EventStream(response, { log, state: () => ({ ...state(), ...log.figures }), beat });
}

async function answerAsk(
  log: FlowLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Browsers say with every POST whose page it comes from, and only ours has passed.
  if (request.headers.origin === undefined)
    return sayNo(response, 403, 'Only the page may ask: the request has no Origin.');
  const ask = await readAsk(request);
  const problem = ask.ok ? log.ask(ask.value) : ask.error.text;
  if (problem === null) response.writeHead(204).end();
  else sayNo(response, ask.ok ? 400 : ask.error.status, problem);
}

/** Every header line, in order. */
function headersOf({ rawHeaders }: IncomingMessage): readonly Header[] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  );
}

/** Whether whoever asked has left before the end. */
function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
