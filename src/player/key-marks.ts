import type { Trace, Value } from '../trace/index.ts';
import { fingerprint, lookOf } from './look.ts';
import { runIndex } from './run-index.ts';

/** Characters of a key's id that a seal has room for. */
const MARK = 4;

/**
 * The mark an envelope bears: the id of the KMS key it is sealed under, else what tells the key that closed it from its
 * like (a bucket key, S3's root key). Null for all but wrapped keys, and where the run does not show who closed it.
 */
export function sealMark(trace: Trace, value: Value): string | null {
  if (lookOf(value.role) !== 'wrapped') return null;
  if (value.label) return value.label.slice(0, MARK);
  const { origin } = value;
  const run = runIndex(trace);
  const markOf = (id: string | undefined) => {
    const other = run.value(id);
    return other === undefined ? null : sealMark(trace, other);
  };
  if (origin.from === 'slice') return markOf(origin.of);
  const maker = run.places.get(value.bornAt)?.step;
  if (maker?.kind !== 'op') return null;
  const key = run.value(maker.inputs.key);
  if (maker.op === 'aes-256-gcm-seal') return (key && fingerprint(key)?.replace('…', '')) ?? null;
  // Changed or joined, it is still under the key it was under.
  return (
    Object.values(maker.inputs)
      .map(markOf)
      .find((mark) => mark !== null) ?? null
  );
}

/** The key that a key was derived from, where it serves in its place: a KMS key's, for one wrapping. */
export function derivedFrom(trace: Trace, { bornAt, role, origin }: Value): Value | null {
  if (role !== 'key' || origin.from !== 'op') return null;
  const run = runIndex(trace);
  const maker = run.places.get(bornAt)?.step;
  if (maker?.kind !== 'op' || maker.op !== 'sp800-108-counter-kdf') return null;
  return run.value(maker.inputs.key) ?? null;
}
