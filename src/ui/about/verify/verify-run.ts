import { part } from '../../../lib/part.ts';
import { constraint } from '../../../modes/constraint.ts';
import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type FieldValue,
} from '../../../scenario/index.ts';
import type { Trace, Value, Verification } from '../../../trace/index.ts';
import { inWorker } from '../../store/in-worker.ts';
import { runBeside } from '../../store/side-runs.ts';

const loadVerify = part(() => import('../../../trace/verify.ts'));

/** A run that was made to be verified. */
export interface VerifiedRun {
  readonly circumstances: Circumstances;
  /** With it the flow has the same bytes. */
  readonly seed: string;
  readonly trace: Trace;
  readonly verification: Verification;
  /** What came of it with one bit of one value flipped; null until that was tried. */
  readonly flipped: { readonly value: Value; readonly verification: Verification } | null;
}

/**
 * The circumstances of a flow with another mode and operation: those that cannot be beside them are as usual. What they
 * are for the flow itself, they stay.
 */
export function flowOf(
  mode: FieldValue<'mode'>,
  operation: FieldValue<'operation'>,
  present: Circumstances,
): Circumstances {
  if (present.mode === mode && present.operation === operation) return present;
  const usual: Circumstances = { ...DEFAULTS, mode, operation };
  const isPossible = FIELD_KEYS.every((key) => constraint(key, usual[key], usual) === null);
  return isPossible ? usual : { ...usual, operation: DEFAULTS.operation };
}

/** Runs a flow and has a worker verify what it left. Rejects where a part did not arrive. */
export async function runAndVerify(
  circumstances: Circumstances,
  seed: string,
  signal: AbortSignal,
): Promise<VerifiedRun> {
  const trace = await runBeside({ circumstances, seed, object: null });
  return {
    circumstances,
    seed,
    trace,
    verification: await verifyApart(trace, signal),
    flipped: null,
  };
}

/** Flips the last bit of what lies encrypted in a run, or else of its first value, and has that verified. */
export async function verifyFlipped(run: VerifiedRun, signal: AbortSignal): Promise<VerifiedRun> {
  const { values } = run.trace;
  const value = values.find(({ role }) => role === 'ciphertext') ?? values[0];
  if (value === undefined) return run;
  const bytes = Uint8Array.from(value.bytes);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  const trace: Trace = {
    ...run.trace,
    values: values.map((each) => (each === value ? { ...each, bytes } : each)),
  };
  return { ...run, flipped: { value, verification: await verifyApart(trace, signal) } };
}

function verifyApart(trace: Trace, signal: AbortSignal): Promise<Verification> {
  return inWorker<Trace, Verification>({
    startWorker: () =>
      new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' }),
    onPage: async (asked) => (await loadVerify()).verifyInDetail(asked),
    ask: trace,
    signal,
  });
}
