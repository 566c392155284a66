import { lookOf } from '../../../../player/index.ts';
import { runIndex } from '../../../../player/run-index.ts';
import type { OpStep, Trace, Value } from '../../../../trace/index.ts';
import { fingerprint, sealMark } from '../../../kit/look.ts';

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
  const value = (id: string | undefined) =>
    (id ? runIndex(trace).values.get(id) : undefined) ?? null;
  const from = value(opens ? step.inputs.sealed : step.inputs.plaintext);
  const to = value(opens ? step.outputs.plaintext : step.outputs.sealed);
  const tool = value(step.inputs.key);
  if (from === null) return { kind: 'formula' };
  const sealed = opens ? from : to;
  if (sealed !== null && lookOf(sealed.role) === 'wrapped') {
    const mark = sealMark(sealed) ?? (tool && fingerprint(tool));
    return { kind: 'envelope', opens, tool, from, to, mark };
  }
  if (sealed === null || lookOf(sealed.role) !== 'ciphertext') return { kind: 'formula' };
  return { kind: 'lock', opens, tool, from, to, layers: Math.max(1, layersOf(sealed, trace)) };
}

/** How many times a value was encrypted on top of itself: 0 for plaintext, 2 for what DSSE-KMS stores. */
export function layersOf(value: Value, trace: Trace): number {
  const index = runIndex(trace);
  const maker = index.places.get(value.bornAt)?.step;
  if (lookOf(value.role) !== 'ciphertext' || maker?.kind !== 'op') return 0;
  const under = (id: string | undefined) => (id ? index.values.get(id) : undefined);
  if (maker.op === 'aes-256-gcm-seal') {
    const inner = under(maker.inputs.plaintext);
    return 1 + (inner ? layersOf(inner, trace) : 0);
  }
  // What is left when a layer is taken off.
  const outer = maker.op === 'aes-256-gcm-open' ? under(maker.inputs.sealed) : undefined;
  return outer ? Math.max(0, layersOf(outer, trace) - 1) : 0;
}
