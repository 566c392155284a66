import type { ServerResponse } from 'node:http';
import type { LiveEvent, LiveState } from '../../src/link/live-protocol.ts';
import type { FlowLog, LogChange } from '../flows/flow-log.ts';

/** How long, in ms, changes are gathered before they are sent: a client that makes a thousand requests a second is one picture. */
const GATHER = 50;
/** After how many ms a browser comes again that has lost its connection. */
const RETRY = 1000;
/** Beats without a byte taken after which a listener is given up. */
const PATIENCE = 2;

/**
 * What one page is told: everything first, then what changes, as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). Of a row that changes often it is told the last; for a page
 * that reads slowly nothing is stored but which rows it has to hear of, and one that has stopped reading is let go.
 */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #log: FlowLog;
  readonly #state: () => LiveState;
  readonly #unlisten: () => void;
  readonly #beats: NodeJS.Timeout;
  #timer: NodeJS.Timeout | null = null;
  /** Ids of rows that the page knows. */
  readonly #known = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #gone = new Set<string>();
  #lastState = '';
  #missedBeats = 0;

  /**
   * @param response its headers have not been sent
   * @param options.beat ms between signs of life, which also find out who has gone
   */
  constructor(
    response: ServerResponse,
    { log, state, beat }: { log: FlowLog; state: () => LiveState; beat: number },
  ) {
    this.#response = response;
    this.#log = log;
    this.#state = state;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.write(`retry: ${RETRY}\n\n`);
    const rows = log.rows();
    for (const { id } of rows) this.#known.add(id);
    const now = state();
    this.#lastState = JSON.stringify(now);
    this.#write({ type: 'hello', state: now, rows });
    this.#unlisten = log.listen((change) => this.#hear(change));
    this.#beats = setInterval(() => this.#beat(), beat);
    response.on('drain', () => this.#schedule());
    response.on('close', () => this.#end());
  }

  #hear(change: LogChange): void {
    if (change.type === 'row') this.#changed.add(change.row.id);
    if (change.type === 'gone')
      for (const id of change.ids) {
        this.#changed.delete(id);
        if (this.#known.delete(id)) this.#gone.add(id);
      }
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#flush();
    }, GATHER);
  }

  #flush(): void {
    if (this.#response.writableNeedDrain) return;
    if (this.#gone.size > 0) this.#write({ type: 'gone', ids: [...this.#gone] });
    this.#gone.clear();
    for (const id of this.#changed) {
      const row = this.#log.row(id);
      if (row === null) continue;
      this.#known.add(id);
      this.#write({ type: 'row', row });
    }
    this.#changed.clear();
    const state = this.#state();
    const text = JSON.stringify(state);
    if (text !== this.#lastState) this.#write({ type: 'state', state });
    this.#lastState = text;
  }

  #write(event: LiveEvent): void {
    this.#response.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  #beat(): void {
    if (!this.#response.writableNeedDrain) {
      this.#missedBeats = 0;
      this.#response.write(':\n\n');
      return;
    }
    this.#missedBeats += 1;
    if (this.#missedBeats >= PATIENCE) this.#response.destroy();
  }

  #end(): void {
    this.#unlisten();
    clearInterval(this.#beats);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
