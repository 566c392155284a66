import type { LiveRow } from '../../src/link/live-protocol.ts';
import type { Exchange } from '../recording/exchange.ts';
import type { RecordedRequest } from '../recording/record.ts';
import type { Refusal, StoredObject } from './flow.ts';
import { refusalIn } from './refusal.ts';
import { refusedStep, rowGrown, rowOf, stepsOf } from './row.ts';
import { StepIds } from './step-ids.ts';
import { storedBy } from './stored.ts';
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
  /** Of the joint flow; null for what is one request, whose steps have theirs already. */
  readonly #ids: StepIds | null;

  constructor(exchange: Exchange, named: Pick<LiveRow, 'id' | 'number'>, uploadId: string | null) {
    this.uploadId = uploadId;
    const { id, number } = named;
    this.row = rowOf(exchange, { id, number, open: uploadId !== null });
    this.#ids = uploadId === null ? null : new StepIds();
    this.#ids?.next(stepsOf(exchange));
    this.refusal = refusalIn(exchange);
    this.#take(exchange);
  }

  /** Bytes that its recordings take, each counted once. */
  get bytes(): number {
    return this.#scale.bytes;
  }

  /** One more request of the same upload. */
  grow(exchange: Exchange, open: boolean): void {
    const row = rowGrown(this.row, exchange, open);
    const ids = this.#ids?.next(stepsOf(exchange)) ?? [];
    const at = refusedStep(exchange);
    const refused = refusalIn(exchange);
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
    this.#take(exchange);
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

  #take(exchange: Exchange): void {
    this.operations.push(exchange.operation);
    this.stored.push(...storedBy(exchange, this.row.mode));
    if (this.row.noFlow === 'too-large') this.row = { ...this.row, ...WITHOUT_FLOW };
    else if (exchange.recorded !== null) this.#keep(exchange.recorded);
  }

  #keep(recorded: RecordedRequest): void {
    const weight = weightOf(recorded.recorded);
    this.#scale.add(weight);
    this.weights.push(weight);
    this.recordings.push(withoutBodies(recorded));
  }
}

const WITHOUT_FLOW = { steps: 0, refusedAt: null, noFlow: 'too-large' } as const;

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
