import type { LiveRow } from '../../src/link/live-protocol.ts';
import type { Exchange } from '../recording/exchange.ts';
import type { RecordedRequest } from '../recording/record.ts';
import type { Refusal, StoredObject } from './flow.ts';
import { refusalIn } from './refusal.ts';
import { refusedStep, rowGrown, rowOf, stepsOf } from './row.ts';
import { StepIds } from './step-ids.ts';
import { storedBy } from './stored.ts';
import { withoutUnread } from './unread.ts';
import { Scale, type Weight, weightOf } from './weight.ts';

/** A row with the recordings that its flow is made of. */
export class Entry {
  row: LiveRow;
  /** Of an upload of which more is to come, or was; null for what is one request. */
  readonly uploadId: string | null;
  readonly operations: string[] = [];
  readonly stored: StoredObject[] = [];
  refusal: Refusal | null = null;
  /** In the order in which they were answered; empty where there is no flow. */
  readonly recordings: RecordedRequest[] = [];
  /** What each of the recordings takes. */
  readonly weights: Weight[] = [];
  readonly #scale = new Scale();
  readonly #largest: number;
  /** Of the joint flow; null for what is one request, whose steps have theirs already. */
  readonly #ids: StepIds | null;

  /** @param named.largest bytes that its flow may take before parts of it are left out */
  constructor(
    exchange: Exchange,
    named: Pick<LiveRow, 'id' | 'number'> & { readonly largest: number },
    uploadId: string | null,
  ) {
    this.uploadId = uploadId;
    this.#largest = named.largest;
    const { id, number } = named;
    this.row = rowOf(exchange, { id, number, open: uploadId !== null });
    this.#ids = uploadId === null ? null : new StepIds();
    this.#ids?.next(stepsOf(exchange));
    this.refusal = refusalIn(exchange);
    this.#note(exchange);
    this.#keep(this.#fitted(exchange));
  }

  /** Bytes that its recordings take, each counted once. */
  get bytes(): number {
    return this.#scale.bytes;
  }

  /** One more request of the same upload. */
  grow(exchange: Exchange, open: boolean): void {
    const fitted = this.#fitted(exchange);
    const isLeft = fitted !== null && this.#isLeft(exchange, fitted, open);
    const row = rowGrown(this.row, exchange, open);
    const ids = isLeft ? [] : (this.#ids?.next(stepsOf(exchange)) ?? []);
    const at = refusedStep(exchange);
    const refused = refusalIn(exchange);
    const { steps } = this.row;
    let { refusedAt } = this.row;
    if (refused !== null) {
      this.refusal = refused;
      refusedAt = at === null ? null : (ids[at] ?? null);
    } else if (exchange.operation === 'CompleteMultipartUpload') {
      // What was refused before was tried again, or was not needed.
      this.refusal = null;
      refusedAt = null;
    }
    this.row = { ...row, refusedAt };
    this.#note(exchange);
    if (isLeft) this.row = { ...this.row, steps, leftOut: (this.row.leftOut ?? 0) + 1 };
    else this.#keep(fitted);
  }

  /** No more is to come. */
  end(): void {
    this.row = { ...this.row, open: false };
  }

  /** Lets its flow go for good, and keeps the row. */
  strip(): void {
    this.recordings.length = 0;
    this.weights.length = 0;
    this.row = { ...this.row, ...WITHOUT_FLOW };
  }

  #note(exchange: Exchange): void {
    this.operations.push(exchange.operation);
    this.stored.push(...storedBy(exchange, this.row.mode));
    if (this.row.noFlow === 'too-large') this.row = { ...this.row, ...WITHOUT_FLOW };
  }

  /**
   * Whether its flow goes on without a request: a part that is one too many, and what S3 serves after it. What completes the
   * upload has all of its parts as what was there before, which would stand at the flow's beginning.
   */
  #isLeft({ operation, response }: Exchange, { weight }: Fitted, open: boolean): boolean {
    const isServed = response.status < 300 && operation !== 'AbortMultipartUpload';
    if (isServed && this.row.leftOut !== null && this.row.leftOut > 0) return true;
    return open && this.#scale.with(weight) > this.#largest;
  }

  /** What its flow takes of an exchange: all; if that is too much, all but what the request has not read. Null for nothing. */
  #fitted({ recorded: request }: Exchange): Fitted | null {
    if (request === null || this.row.noFlow === 'too-large') return null;
    const weight = weightOf(request.recorded);
    if (this.#scale.with(weight) <= this.#largest) return { request, weight, isWhole: true };
    const recorded = withoutUnread(request.recorded, (buffer) => this.#scale.holds(buffer));
    const isWhole = recorded === request.recorded;
    return { request: { ...request, recorded }, weight: weightOf(recorded), isWhole };
  }

  #keep(fitted: Fitted | null): void {
    if (fitted === null) return;
    const { request, weight, isWhole } = fitted;
    if (!isWhole) this.row = { ...this.row, leftOut: this.row.leftOut ?? 0 };
    this.#scale.add(weight);
    this.weights.push(weight);
    this.recordings.push(withoutBodies(request));
  }
}

/** What a flow can take of a request. */
interface Fitted {
  readonly request: RecordedRequest;
  readonly weight: Weight;
  /** Whether nothing of the recording is missing. */
  readonly isWhole: boolean;
}

const WITHOUT_FLOW = { steps: 0, refusedAt: null, noFlow: 'too-large', leftOut: null } as const;

const NO_BODY = new Uint8Array(0);

/** What is in them stands among the recording's values where it is of any use. */
function withoutBodies(recorded: RecordedRequest): RecordedRequest {
  const { request, response } = recorded;
  return {
    ...recorded,
    request: { ...request, body: NO_BODY },
    response: { ...response, body: NO_BODY },
  };
}
