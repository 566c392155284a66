import { randomBytes } from 'node:crypto';
import type { LiveAsk, LiveEvent, LiveRow, LiveState } from '../../src/link/live-protocol.ts';
import { LARGEST_TRACE_FILE } from '../../src/takeaway/trace-file/format.ts';
import type { Trace } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import type { RecordedRequest } from '../recording/record.ts';
import { traceOf } from '../recording/trace-of.ts';
import { Entry } from './entry.ts';
import type { Flow } from './flow.ts';
import { uploadOf } from './upload-of.ts';
import { Scale } from './weight.ts';

/** What is held where nothing else is said. */
const LIMITS: LiveState['limits'] = { rows: 500, bytes: 256 * 1024 * 1024 };

/** What a page can be given as a file: what it takes in JSON is a third more, and some values are parts of others. */
const LARGEST_IN_PAGE = LARGEST_TRACE_FILE * 0.7;

/** What has changed in a log. Figures change with nearly everything; who shows them asks for them. */
export type LogChange = Extract<LiveEvent, { type: 'row' | 'gone' }> | { readonly type: 'figures' };

/** The part of `LiveState` that a log knows. */
export type LogFigures = Pick<LiveState, 'paused' | 'limits' | 'held' | 'dropped'>;

export interface FlowLogOptions {
  readonly limits?: Partial<LiveState['limits']>;
  /** Address of the page that opens a flow. */
  readonly linkTo?: (id: string) => string;
  /** Told of a recording that could not be made a trace of, which is a fault of ours. */
  readonly onBug?: (error: unknown, row: LiveRow) => void;
}

/**
 * What clients did, as rows each of which is a flow: one request, or all those of a multipart upload. Holds as much as its
 * limits allow; the oldest go first, kept rows never, and uploads that still go on last. Of a flow that is too large by itself
 * it leaves out what came after an upload's first parts, and of an object what was not read; what is still too large is a row alone.
 */
export class FlowLog {
  readonly #limits: LiveState['limits'];
  readonly #linkTo: (id: string) => string;
  readonly #onBug: NonNullable<FlowLogOptions['onBug']>;
  readonly #listeners = new Set<(change: LogChange) => void>();
  /** By id, in the order in which they began. */
  readonly #entries = new Map<string, Entry>();
  /** By UploadId, also those that are over. */
  readonly #uploads = new Map<string, Entry>();
  /** What kept rows take, and what all others take. */
  readonly #kept = new Scale();
  readonly #loose = new Scale();
  #looseRows = 0;
  /** No two processes name rows alike: an address of an earlier one shall not open another flow. */
  readonly #process = randomBytes(4).toString('hex');
  #count = 0;
  #paused = false;
  #dropped = 0;

  constructor({ limits, linkTo, onBug }: FlowLogOptions = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#linkTo = linkTo ?? ((id) => `#/live/${id}`);
    this.#onBug = onBug ?? (() => {});
  }

  /** Takes in what the endpoint has answered; in the order of the answers. While paused, it lets it go. */
  add(exchange: Exchange): void {
    const upload = uploadOf(exchange);
    const known = upload === null ? undefined : this.#uploads.get(upload.id);
    if (this.#paused) {
      if (known !== undefined && upload?.ends) this.#change(known, () => known.end());
      return;
    }
    // What is answered after the end is no part of it: it may have been at work on what is gone by then.
    if (known?.row.open) {
      this.#change(known, () => known.grow(exchange, !upload?.ends));
      return;
    }
    const goesOn = known === undefined && exchange.response.status < 300 && !upload?.ends;
    this.#begin(exchange, goesOn ? (upload?.id ?? null) : null);
  }

  /** All rows, oldest first. */
  rows(): readonly LiveRow[] {
    return [...this.#entries.values()].map(({ row }) => row);
  }

  /** One of them; null where it is gone. */
  row(id: string): LiveRow | null {
    return this.#entries.get(id)?.row ?? null;
  }

  /** All that clients did and that is still held, oldest first. */
  flows(): readonly Flow[] {
    return [...this.#entries.values()].map((entry) => this.#flowOf(entry));
  }

  /** A row's trace, made for whoever asks and not kept; null where the row is gone or has no flow. */
  async trace(id: string): Promise<Trace | null> {
    const entry = this.#entries.get(id);
    return entry === undefined ? null : this.#traceOf(entry.row, [...entry.recordings]);
  }

  /** What of the page's state this is. */
  get figures(): LogFigures {
    return {
      paused: this.#paused,
      limits: this.#limits,
      held: { rows: this.#entries.size, bytes: this.#kept.bytes + this.#loose.bytes },
      dropped: this.#dropped,
    };
  }

  /**
   * Does what the page asks for.
   *
   * @returns what is wrong with it; null where it is done
   */
  ask(ask: LiveAsk): string | null {
    switch (ask.type) {
      case 'pause':
      case 'resume':
        this.#paused = ask.type === 'pause';
        break;
      case 'clear':
        this.#clear();
        break;
      case 'keep':
      case 'release': {
        const entry = this.#entries.get(ask.id);
        if (entry === undefined) return `There is no request "${ask.id}" any more.`;
        this.#setKept(entry, ask.type === 'keep');
      }
    }
    this.#tell({ type: 'figures' });
    return null;
  }

  /**
   * Tells of every change from now on.
   *
   * @returns ends it
   */
  listen(listener: (change: LogChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param uploadId of an upload of which more is to come */
  #begin(exchange: Exchange, uploadId: string | null): void {
    this.#count += 1;
    const id = `${this.#process}-${this.#count}`;
    const largest = Math.min(this.#limits.bytes, LARGEST_IN_PAGE);
    const entry = new Entry(exchange, { id, number: this.#count, largest }, uploadId);
    if (uploadId !== null) this.#uploads.set(uploadId, entry);
    this.#entries.set(id, entry);
    this.#looseRows += 1;
    this.#weigh(entry, 'add');
    this.#settle(entry);
  }

  #flowOf(entry: Entry): Flow {
    const { row, refusal } = entry;
    const recordings = [...entry.recordings];
    return {
      ...row,
      operations: [...entry.operations],
      stored: [...entry.stored],
      refusal,
      trace: async () => {
        const trace = await this.#traceOf(row, recordings);
        if (trace === null) throw new Error(`${row.operation} has no flow: ${row.noFlow}`);
        return trace;
      },
      link: () => this.#linkTo(row.id),
    };
  }

  async #traceOf(row: LiveRow, recordings: readonly RecordedRequest[]): Promise<Trace | null> {
    const [first, ...more] = recordings;
    if (first === undefined) return null;
    try {
      return await traceOf([first, ...more], row.leftOut);
    } catch (error) {
      this.#onBug(error, row);
      throw error;
    }
  }

  #clear(): void {
    const gone = [...this.#entries.values()].filter(({ row }) => !row.kept);
    for (const entry of gone) this.#remove(entry);
    if (gone.length > 0) this.#tell({ type: 'gone', ids: gone.map(({ row }) => row.id) });
  }

  #setKept(entry: Entry, kept: boolean): void {
    if (entry.row.kept === kept) return;
    this.#weigh(entry, 'remove');
    this.#looseRows += kept ? -1 : 1;
    entry.row = { ...entry.row, kept };
    this.#weigh(entry, 'add');
    this.#settle(null);
    if (this.#entries.has(entry.row.id)) this.#tell({ type: 'row', row: entry.row });
  }

  /** Changes a row that is held already. */
  #change(entry: Entry, change: () => void): void {
    const before = entry.weights.length;
    change();
    this.#weigh(entry, 'add', before);
    this.#settle(entry);
  }

  #weigh(entry: Entry, how: 'add' | 'remove', from = 0): void {
    const scale = entry.row.kept ? this.#kept : this.#loose;
    for (const weight of entry.weights.slice(from)) scale[how](weight);
  }

  /** Brings what is held within the limits, and tells of the row that has changed. */
  #settle(changed: Entry | null): void {
    if (changed !== null && changed.bytes > this.#limits.bytes) {
      this.#weigh(changed, 'remove');
      changed.strip();
    }
    if (changed !== null) this.#tell({ type: 'row', row: changed.row });
    const gone = [...this.#tooMany(changed)];
    this.#dropped += gone.length;
    if (gone.length > 0) this.#tell({ type: 'gone', ids: gone });
    this.#tell({ type: 'figures' });
  }

  /** Lets go of rows, oldest first and open ones last, until what is left is within the limits. Gives their ids. */
  *#tooMany(changed: Entry | null): Generator<string, void> {
    for (const open of [false, true])
      for (const entry of this.#entries.values()) {
        if (this.#looseRows <= this.#limits.rows && this.#loose.bytes <= this.#limits.bytes) return;
        if (entry === changed || entry.row.kept || entry.row.open !== open) continue;
        this.#remove(entry);
        yield entry.row.id;
      }
  }

  #remove(entry: Entry): void {
    this.#weigh(entry, 'remove');
    this.#looseRows -= 1;
    this.#entries.delete(entry.row.id);
    if (entry.uploadId !== null) this.#uploads.delete(entry.uploadId);
  }

  #tell(change: LogChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
