import type { OpStep, StorageStep, Trace, Value } from '../trace/index.ts';
import { oncePerRun, runIndex } from './run-index.ts';

/** What somebody did to a value on the disks, behind S3's back. */
export type Tampering =
  | {
      readonly kind: 'flipped';
      /** What it was before; null for a part that was cut out of it and that nobody cut out of the original. */
      readonly original: Value | null;
      /** The only byte that differs, as an offset into the value. */
      readonly offset: number;
      readonly was: number;
      readonly is: number;
      /** Bits in which the two bytes differ. */
      readonly bits: number;
    }
  | {
      readonly kind: 'moved';
      /** The record that S3 wrote it into, and the one it lies in now. */
      readonly from: string;
      readonly to: string;
    };

/** The values of a run that were tampered with, and those that were cut out of them, by id. */
export const tamperings = oncePerRun((trace): ReadonlyMap<string, Tampering> => {
  const found = new Map<string, Tampering>();
  // Where each value was put, S3's own stores first: they come before anybody can tamper.
  const homes = new Map<string, Set<string>>();
  for (const step of [...trace.setup, ...trace.steps]) {
    if (step.kind === 'op' && step.op === 'flip-bit') addFlipped(trace, step, found);
    if (step.kind === 'store') addMoved(step, homes, found);
  }
  for (const part of trace.values) addPart(trace, part, found);
  return found;
});

/** What was done to a value; null for one that is as it was made. */
export function tamperingOf(trace: Trace, id: string): Tampering | null {
  return tamperings(trace).get(id) ?? null;
}

function addFlipped(trace: Trace, { inputs, outputs }: OpStep, found: Map<string, Tampering>) {
  const run = runIndex(trace);
  const original = run.value(inputs.bytes);
  const flipped = run.value(outputs.flipped);
  if (original === undefined || flipped === undefined) return;
  // Found in the bytes themselves, so that it is true whatever the step says it did.
  const offset = flipped.bytes.findIndex((byte, at) => byte !== original.bytes[at]);
  const [was, is] = [original.bytes[offset], flipped.bytes[offset]];
  if (was === undefined || is === undefined) return;
  found.set(flipped.id, { kind: 'flipped', original, offset, was, is, bits: bitsOf(was ^ is) });
}

function addMoved(
  { actor, slot, values }: StorageStep,
  homes: Map<string, Set<string>>,
  found: Map<string, Tampering>,
) {
  for (const id of values) {
    const known = homes.get(id) ?? new Set();
    const [from] = known;
    // What S3 itself writes into another record was not tampered with.
    if (actor === 'storage' && from !== undefined && !known.has(slot))
      found.set(id, { kind: 'moved', from, to: slot });
    homes.set(id, known.add(slot));
  }
}

/** What is cut out of a tampered value holds the changed byte too, where that lies within it. */
function addPart(trace: Trace, { id, bytes, origin }: Value, found: Map<string, Tampering>) {
  if (origin.from !== 'slice') return;
  const whole = found.get(origin.of);
  if (whole?.kind !== 'flipped') return;
  const offset = whole.offset - origin.start;
  if (offset < 0 || offset >= bytes.length) return;
  const before = trace.values.find(
    (other) =>
      other.bytes.length === bytes.length &&
      other.bytes.every((byte, at) => byte === (at === offset ? whole.was : bytes[at])),
  );
  found.set(id, { ...whole, original: before ?? null, offset });
}

function bitsOf(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length;
}
