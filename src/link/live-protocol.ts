/**
 * What `npm run live` tells the page that it serves, and what that page may ask of it. The page's own server alone speaks so, under
 * `/-/live/` of the origin from which the page came; it is not the address that S3's clients are pointed at.
 *
 * - `GET events`: server-sent events, each a `LiveEvent` as JSON; the first is `hello`, also after a reconnection.
 * - `GET flows/<id>`: a row's trace, as a trace file (`takeaway/trace-file`); 404 for one that is gone.
 * - `POST ask`: a `LiveAsk` as JSON; 204, or 400 with a text.
 */
export const LIVE_PATH = '/-/live/';

/** Clients that are known by their User-Agent; all others are `other`. */
export const LIVE_CLIENTS = [
  'aws-cli',
  'boto3',
  'sdk-js',
  'sdk-java',
  'sdk-go',
  'rclone',
  's3cmd',
  'restic',
  's3fs',
  'minio',
  'terraform',
  'curl',
  'browser',
  'other',
] as const;
export type LiveClient = (typeof LIVE_CLIENTS)[number];

/** A request that a client made, or several that are one flow: a multipart upload. */
export interface LiveRow {
  /** Names the row for as long as the process lives. */
  readonly id: string;
  /** From 1, in the order in which rows began. */
  readonly number: number;
  readonly service: 's3' | 'kms' | 'sts';
  /** AWS's name: `PutObject`; of several requests that of the first (`CreateMultipartUpload`). */
  readonly operation: string;
  /** HTTP requests in it. */
  readonly requests: number;
  readonly method: string;
  /** Path and query as sent by the first request, percent-encoded, without what a presigned address signs with. */
  readonly target: string;
  readonly bucket: string | null;
  readonly key: string | null;
  /** Of the last answer. */
  readonly status: number;
  readonly code: string | null;
  readonly client: LiveClient;
  /** User-Agent as sent; empty where there was none. */
  readonly userAgent: string;
  /** ARN; null for nobody or where nothing was judged. */
  readonly caller: string | null;
  /** Id of the mode that encrypts what the request is about; null where it is about nothing encrypted. */
  readonly mode: string | null;
  readonly kmsKeyArn: string | null;
  /** Calls that KMS got: from S3, or from the client itself. */
  readonly kmsCalls: number;
  /** Bytes of the bodies, in both directions. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** When the first request came, in ms since the epoch. */
  readonly begun: number;
  /** From then to the last answer, in ms. */
  readonly took: number;
  /** How many steps its flow has; 0 where it has none. */
  readonly steps: number;
  /**
   * Why it has no flow to open: nothing was recorded (STS, or refused before a service saw it), or its bytes alone are more
   * than the limit. Null where it has one.
   */
  readonly noFlow: 'not-recorded' | 'too-large' | null;
  /**
   * Of a flow that is too large to be kept whole: how many of its requests are not in it, beside what of the object it has not
   * read. Null where it is whole.
   */
  readonly leftOut: number | null;
  /** Id of the step at which it was refused: there it opens. Null where it was not. */
  readonly refusedAt: string | null;
  /** Whether more requests are to come: an upload that is neither completed nor called off. */
  readonly open: boolean;
  /** Kept by the user: the limits do not take it. */
  readonly kept: boolean;
  /** How the signature was found: right, not checked (the secret is not known), or none. A wrong one is a refusal. */
  readonly signature: 'checked' | 'unchecked' | 'none';
}

/** What the process is, and how much it keeps. */
export interface LiveState {
  readonly endpoint: string;
  readonly region: string;
  readonly account: string;
  readonly paused: boolean;
  /** Limits of what is held, kept rows aside: rows, and the bytes that they take (values, messages, steps). */
  readonly limits: { readonly rows: number; readonly bytes: number };
  /** What is held now, kept rows with it. */
  readonly held: { readonly rows: number; readonly bytes: number };
  /** Rows that the limits took so far. */
  readonly dropped: number;
  /** Whether objects outlive the process (`--data`). */
  readonly durable: boolean;
  /** What to type, by client: lines for a terminal or a configuration file. */
  readonly recipes: readonly { readonly client: string; readonly text: string }[];
}

export type LiveEvent =
  | { readonly type: 'hello'; readonly state: LiveState; readonly rows: readonly LiveRow[] }
  /** A row is new or has changed. */
  | { readonly type: 'row'; readonly row: LiveRow }
  | { readonly type: 'gone'; readonly ids: readonly string[] }
  | { readonly type: 'state'; readonly state: LiveState };

export type LiveAsk =
  /** While paused, requests are answered and not recorded. */
  | { readonly type: 'pause' | 'resume' }
  /** Lets go of all rows that are not kept. */
  | { readonly type: 'clear' }
  | { readonly type: 'keep' | 'release'; readonly id: string };
