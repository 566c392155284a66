import type { Flow } from './flows/flow.ts';
import type { LiveSetUp } from './set-up/types.ts';

export type { LiveRow } from '../src/link/live-protocol.ts';
export type { Trace } from '../src/trace/types.ts';
export type { DenyingStatement, Flow, Refusal, StoredObject } from './flows/flow.ts';
export type * from './set-up/types.ts';

/** How an endpoint is started. */
export interface LiveOptions {
  /** Port of the endpoint; left out or 0: any that is free. */
  readonly port?: number;
  /** `us-east-1` if left out. */
  readonly region?: string;
  /** 12 digits; `111122223333` if left out. */
  readonly account?: string;
  /** Principals, keys, buckets and policies to begin with. */
  readonly setUp?: LiveSetUp;
  /** A folder in which what is stored outlives the process; left out: memory alone. Needs the optional package `lmdb`. */
  readonly data?: string;
  /** A certificate (PEM) to serve HTTPS with; `true` makes one. Left out: plain HTTP. */
  readonly tls?: boolean | { readonly cert: string; readonly key: string };
  /** Also serves the page in which flows can be looked at, on this port (0: any). Left out: no page. */
  readonly pagePort?: number;
  /** How much of the past is kept: flows, and bytes of their values. 500 and 256 MiB if left out. */
  readonly limits?: { readonly rows: number; readonly bytes: number };
  /** Told of every fault of the program's own that a request met; the client was answered with InternalError. */
  readonly onBug?: (error: unknown) => void;
}

/** A running endpoint: Amazon S3, AWS KMS and STS for whoever is on this machine. */
export interface Live {
  /** `http://127.0.0.1:<port>`, for any client of S3, KMS and STS; addresses are path-style. */
  readonly endpoint: string;
  readonly region: string;
  readonly account: string;
  /** The account's root user, whose signatures are checked. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The page's address; null without one. */
  readonly page: string | null;
  /** The authority (PEM) that clients have to trust, where a certificate was made; null otherwise. */
  readonly certificate: string | null;
  /**
   * Makes principals, keys, buckets and policies; what is there already stays, with the settings given.
   *
   * @returns ARN of each key by its alias. Rejects with `LiveSetUpError`, which says what to mend.
   */
  setUp(setUp: LiveSetUp): Promise<{ readonly keys: Readonly<Record<string, string>> }>;
  /** What clients have done, oldest first. */
  flows(): readonly Flow[];
  /** Forgets all flows. What is stored stays. */
  clear(): void;
  /** Ends it. Requests under way are answered first. */
  stop(): Promise<void>;
}

/** Starts an endpoint on 127.0.0.1 and ::1. Rejects with `LiveSetUpError` where the set-up or the data folder cannot be used. */
export type StartLive = (options?: LiveOptions) => Promise<Live>;
