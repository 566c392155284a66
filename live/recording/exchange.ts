import type { HttpRequest, HttpResponse } from '../../src/aws/http.ts';
import type { LiveRow } from '../../src/link/live-protocol.ts';
import type { RecordedRequest } from './record.ts';

/** A request that came to the endpoint and its answer, whoever gave it. */
export interface Exchange {
  readonly service: LiveRow['service'];
  /** AWS's name of the operation; `Unknown` where there is none. */
  readonly operation: string;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** When it came, in ms since the epoch, and how long it took to answer, in ms. */
  readonly begun: number;
  readonly took: number;
  readonly signature: LiveRow['signature'];
  /** The run that it is; null where it is none (STS, and what was refused before a service saw it). */
  readonly recorded: RecordedRequest | null;
}
