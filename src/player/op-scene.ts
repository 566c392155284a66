import { toHex } from '../lib/bytes.ts';
import type { OpStep, Trace, Value } from '../trace/index.ts';
import { sealMark } from './key-marks.ts';
import type { Look } from './look.ts';
import { fingerprint, lookOf } from './look.ts';
import { runIndex } from './run-index.ts';

/** An operation as a scene: what is worked on, with which key, and what becomes of it. */
export type OpScene =
  | {
      /** A key goes into its envelope, or comes out of it. */
      readonly kind: 'envelope';
      readonly opens: boolean;
      readonly tool: Value | null;
      readonly from: Value;
      /** Null where it stays shut. */
      readonly to: Value | null;
      /** The mark of the key that closes it. */
      readonly mark: string | null;
    }
  | {
      /** Data is locked, or unlocked; a lock a layer. */
      readonly kind: 'lock';
      readonly opens: boolean;
      readonly tool: Value | null;
      readonly from: Value;
      /** Null where it stays locked. */
      readonly to: Value | null;
      /** Locks on the data while it is under this one. */
      readonly layers: number;
    }
  | { readonly kind: 'formula' };

/** What an operation looks like, seen from its name and its values alone. */
export function opScene(step: OpStep, trace: Trace): OpScene {
  const opens = step.op === 'aes-256-gcm-open';
  if (!opens && step.op !== 'aes-256-gcm-seal') return { kind: 'formula' };
  const value = (id: string | undefined) => runIndex(trace).value(id) ?? null;
  const from = value(opens ? step.inputs.sealed : step.inputs.plaintext);
  const to = value(opens ? step.outputs.plaintext : step.outputs.sealed);
  const tool = value(step.inputs.key);
  if (from === null) return { kind: 'formula' };
  const sealed = opens ? from : to;
  if (sealed !== null && lookOf(sealed.role) === 'wrapped') {
    const mark = sealMark(trace, sealed) ?? (tool && fingerprint(tool));
    return { kind: 'envelope', opens, tool, from, to, mark };
  }
  if (sealed === null || lookOf(sealed.role) !== 'ciphertext') return { kind: 'formula' };
  return { kind: 'lock', opens, tool, from, to, layers: Math.max(1, layersOf(sealed, trace)) };
}

/** How many times a value was encrypted on top of itself: 0 for plaintext, 2 for what DSSE-KMS stores. */
export function layersOf(value: Value, trace: Trace): number {
  const run = runIndex(trace);
  const maker = run.places.get(value.bornAt)?.step;
  if (lookOf(value.role) !== 'ciphertext' || maker?.kind !== 'op') return 0;
  if (maker.op === 'aes-256-gcm-seal') {
    const inner = run.value(maker.inputs.plaintext);
    return 1 + (inner ? layersOf(inner, trace) : 0);
  }
  // What is left when a layer is taken off.
  const outer = maker.op === 'aes-256-gcm-open' ? run.value(maker.inputs.sealed) : undefined;
  return outer ? Math.max(0, layersOf(outer, trace) - 1) : 0;
}

/** An operation as inputs and outputs. */
interface Formula {
  /** Each value once; keys first, then public values, then what is worked on. */
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** Set where data changes its look: encryption and decryption. */
  readonly turns: { readonly from: Look; readonly to: Look } | null;
  /** Set where a key is wrapped or unwrapped. */
  readonly envelope: 'closes' | 'opens' | null;
}

const ORDER: readonly Look[] = ['key', 'public', 'wrapped', 'ciphertext', 'plaintext'];

export function formulaOf(step: OpStep, trace: Trace): Formula {
  const run = runIndex(trace);
  const rank = (value: Value) => ORDER.indexOf(lookOf(value.role));
  const inputs = run.pick(Object.values(step.inputs)).toSorted((a, b) => rank(a) - rank(b));
  const outputs = run.pick(Object.values(step.outputs));
  const from = inputs.map(({ role }) => lookOf(role)).find(isData);
  const to = outputs.map(({ role }) => lookOf(role)).find(isData);
  const has = (all: readonly Value[], look: Look) => all.some(({ role }) => lookOf(role) === look);
  return {
    inputs,
    outputs,
    turns: from && to && from !== to ? { from, to } : null,
    envelope:
      has(inputs, 'key') && has(outputs, 'wrapped')
        ? 'closes'
        : has(inputs, 'wrapped') && has(outputs, 'key')
          ? 'opens'
          : null,
  };
}

function isData(look: Look): boolean {
  return look === 'plaintext' || look === 'ciphertext';
}

/** Bytes a line of the page, and lines. */
const ACROSS = 6;
const LINES = 2;

/** What a page shows of a value: its beginning, and what it does not show. */
interface PageText {
  /** Lines of hex pairs; of what has named parts, of its ciphertext. An ellipsis where more bytes follow. */
  readonly lines: readonly string[];
  /** Bytes of the tag that stands at its end; 0 where it has none. */
  readonly tag: number;
}

export function pageText({ bytes, spans }: Pick<Value, 'bytes' | 'spans'>): PageText {
  const shown = spans.find(({ name }) => name === 'ciphertext') ?? { start: 0, end: bytes.length };
  const tag = spans.find(({ name }) => name === 'tag');
  // The last line shares its place with the tag.
  const lastRoom = tag === undefined ? ACROSS : ACROSS / 2;
  const hasMore = shown.end - shown.start > (LINES - 1) * ACROSS + lastRoom;
  const lines = Array.from({ length: LINES }, (_, line) => {
    const from = shown.start + line * ACROSS;
    const isLast = line === LINES - 1;
    // Where there is no tag, the ellipsis takes the place of the last byte.
    const room = !isLast ? ACROSS : lastRoom - (hasMore && tag === undefined ? 1 : 0);
    const until = Math.max(from, Math.min(from + room, shown.end));
    const pairs = toHex(bytes.subarray(from, until)).match(/../g) ?? [];
    const width = 3 * (isLast && tag !== undefined ? lastRoom + 1 : ACROSS) - 1;
    return [...pairs, ...(isLast && hasMore ? ['…'] : [])].join(' ').padEnd(width);
  });
  return { lines, tag: tag === undefined ? 0 : tag.end - tag.start };
}
