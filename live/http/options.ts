import type { Exchange } from '../recording/exchange.ts';
import type { RecordedCloud } from '../recording/record.ts';

/** What an endpoint serves, where, and whom it tells. */
export interface EndpointOptions {
  readonly cloud: RecordedCloud;
  /** 0: any. A busy one is left to whoever has it, and the next free one taken. */
  readonly port: number;
  /** Addresses of this machine's loopback; left out, both. Those that it does not have are left out, but for the first. */
  readonly hosts?: readonly string[];
  /** PEM texts; with them the endpoint speaks HTTPS alone. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Whether somebody has said whose an access key is. All others are the account's root user. */
  isDeclared(accessKeyId: string): boolean;
  /** Is awaited before an answer leaves: what was promised has to last by then. */
  readonly beforeAnswer?: (exchange: Exchange) => Promise<void>;
  readonly onExchange: (exchange: Exchange) => void;
  /** Is told of every exception: each is a bug of the program, whatever a client has sent. */
  readonly onBug?: (error: unknown) => void;
  /** How long a client may take, in ms; left out, a minute each. */
  readonly patience?: Patience;
}

interface Patience {
  /** For a request's first line and headers. */
  readonly headers: number;
  /** Without a byte of a body that is awaited. */
  readonly idle: number;
}
