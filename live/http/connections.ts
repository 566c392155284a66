import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type EndpointError, errorAnswer } from './errors.ts';

/** What is under way on a connection. */
interface Underway {
  /** Of the requests that have begun to come and are not answered. */
  readonly responses: Set<ServerResponse>;
  /** Ends with the last request that was taken up. */
  turn: Promise<unknown>;
  /** What is to be said once what has come whole is answered: then the connection ends. */
  last: EndpointError | null;
}

/**
 * Connections: that what comes on one is answered one after the other, and that one whose client has sent what is no HTTP, or
 * sends nothing any more, ends with an answer. What was asked for before is answered first, for it may have changed something.
 */
export class Connections {
  #areEnding = false;
  readonly #now: () => number;
  readonly #underway = new Map<Duplex, Underway>();

  /** @param now ms since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether every answer is to be its connection's last. */
  get areEnding(): boolean {
    return this.#areEnding;
  }

  /** Ends those on which nothing is under way, and all others with their answers. */
  end(): void {
    this.#areEnding = true;
    for (const [socket, { responses }] of this.#underway)
      if (responses.size === 0) socket.destroy();
  }

  /** Somebody has connected. */
  opens(socket: Duplex): void {
    this.#of(socket);
  }

  /** A request has begun to come. */
  begins(response: ServerResponse): void {
    const { socket } = response.req;
    const underway = this.#of(socket);
    underway.responses.add(response);
    response.once('close', () => {
      underway.responses.delete(response);
      if (underway.last !== null && !isAnswering(underway)) this.#end(socket, underway.last);
    });
  }

  /** Does what a request asks for once all that came before it on its connection is done. */
  inTurn<T>(response: ServerResponse, work: () => Promise<T>): Promise<T> {
    const underway = this.#of(response.req.socket);
    const done = underway.turn.then(work);
    underway.turn = done.catch(() => null);
    return done;
  }

  /** What has come on a connection cannot be read. */
  broken(socket: Duplex, error: NodeJS.ErrnoException): void {
    const underway = this.#of(socket);
    underway.last ??= PARSING[error.code ?? ''] ?? UNREADABLE;
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else if (!isAnswering(underway)) this.#end(socket, underway.last);
  }

  /** Nothing has come or gone on a connection for too long. An answer that takes its time is no matter of the client's. */
  stalled(socket: Duplex): void {
    const underway = this.#of(socket);
    if (underway.responses.size === 0 || socket.writableLength > 0) socket.destroy();
    else if (!isAnswering(underway)) this.#end(socket, TIMEOUT);
  }

  #of(socket: Duplex): Underway {
    const known = this.#underway.get(socket);
    if (known !== undefined) return known;
    const underway = { responses: new Set<ServerResponse>(), turn: Promise.resolve(), last: null };
    this.#underway.set(socket, underway);
    socket.once('close', () => this.#underway.delete(socket));
    return underway;
  }

  #end(socket: Duplex, error: EndpointError): void {
    const [response] = this.#of(socket).responses;
    // It has been answered already, before its body came.
    if (!socket.writable || response?.headersSent) return void socket.destroy();
    const { status, headers, body } = errorAnswer('s3', error, { id: null, now: this.#now() });
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${body.length}`,
      'Connection: close',
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    socket.end(body, () => socket.destroy());
  }
}

/** Whether a request has come whole whose answer has not gone. */
function isAnswering({ responses }: Underway): boolean {
  return [...responses].some(({ req }) => req.complete);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const UNREADABLE = {
  status: 400,
  code: 'BadRequest',
  message: 'An error occurred when parsing the HTTP request.',
};
const TIMEOUT = {
  status: 400,
  code: 'RequestTimeout',
  message:
    'Your socket connection to the server was not read from or written to within the timeout period.',
};

/** What Node's parser has to say, as S3 says it. */
const PARSING: Readonly<Record<string, EndpointError>> = {
  HPE_HEADER_OVERFLOW: {
    status: 400,
    code: 'RequestHeaderSectionTooLarge',
    message: 'Your request header section exceeds the maximum allowed size.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: TIMEOUT,
};
