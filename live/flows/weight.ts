import type { Recorded } from '../../src/trace/index.ts';

/** What the objects of one step take beside values and texts, in bytes: about what V8 takes for one of a policy's decision. */
const STEP = 1024;

/** What keeping some recordings takes in memory. */
export interface Weight {
  /** The buffers that their values lie in. */
  readonly buffers: ReadonlySet<ArrayBufferLike>;
  /** Bytes of all else: messages' texts, and the steps themselves. */
  readonly rest: number;
}

/** What keeping a recording takes. */
export function weightOf({ setup, steps, values }: Recorded): Weight {
  let rest = STEP * (setup.length + steps.length);
  for (const step of steps)
    if (step.kind === 'send' && step.http.body.kind === 'text') rest += step.http.body.text.length;
  return { buffers: new Set(values.map(({ bytes }) => bytes.buffer)), rest };
}

/** Sum of what is kept, in bytes. A buffer in which several have values counts once, and in full: it is kept in full. */
export class Scale {
  readonly #holders = new Map<ArrayBufferLike, number>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** What it would come to with this, too. */
  with({ buffers, rest }: Weight): number {
    let bytes = this.#bytes + rest;
    for (const buffer of buffers) if (!this.#holders.has(buffer)) bytes += buffer.byteLength;
    return bytes;
  }

  /** Whether something that was added has values in this buffer. */
  holds(buffer: ArrayBufferLike): boolean {
    return this.#holders.has(buffer);
  }

  add({ buffers, rest }: Weight): void {
    this.#bytes += rest;
    for (const buffer of buffers) {
      const holders = this.#holders.get(buffer) ?? 0;
      if (holders === 0) this.#bytes += buffer.byteLength;
      this.#holders.set(buffer, holders + 1);
    }
  }

  /** Takes away what was added before. */
  remove({ buffers, rest }: Weight): void {
    this.#bytes -= rest;
    for (const buffer of buffers) {
      const holders = this.#holders.get(buffer) ?? 0;
      if (holders > 1) this.#holders.set(buffer, holders - 1);
      else if (this.#holders.delete(buffer)) this.#bytes -= buffer.byteLength;
    }
  }
}
