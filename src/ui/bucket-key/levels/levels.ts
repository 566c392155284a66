import { derivedFrom, runIndex } from '../../../player/index.ts';
import { ACTORS, type Actor, type OpStep, type Trace, type Value } from '../../../trace/index.ts';

/** A key of the run, its encrypted form where it has one, and who holds either at the run's end. */
export interface LevelKey {
  readonly key: Value;
  readonly heldBy: readonly Actor[];
  readonly wrapped: Value | null;
  readonly wrappedHeldBy: readonly Actor[];
  /** The records on S3's disks beside whose object the encrypted form lies: `bucket/key`. */
  readonly slots: readonly string[];
  /** The step on stage by which one sees the key: where it was made, else where it first encrypted something. */
  readonly step: string;
}

/** Three levels of keys, each encrypting the next. */
export interface Levels {
  readonly kms: LevelKey;
  readonly bucket: LevelKey;
  /** One for each object, in their order. */
  readonly data: readonly LevelKey[];
  /** Calls to KMS on stage. */
  readonly calls: number;
}

/**
 * The three levels in a run, found by what its operations did: a key that encrypted other keys and was itself encrypted
 * under another. Null for a run that has none.
 */
export function levelsOf(trace: Trace): Levels | null {
  const run = runIndex(trace);
  const seals = run
    .stepsOf('op')
    .map(({ step }) => step)
    .filter(({ op, inputs }) => op === 'aes-256-gcm-seal' && isKey(run.value(inputs.plaintext)));
  const byBucketKey = seals.filter((seal) =>
    seals.some(({ inputs }) => inputs.plaintext === seal.inputs.key),
  );
  const ofBucketKey = seals.find(({ inputs }) => inputs.plaintext === byBucketKey[0]?.inputs.key);
  const wrapping = run.value(ofBucketKey?.inputs.key);
  const bucketKey = run.value(ofBucketKey?.inputs.plaintext);
  if (ofBucketKey === undefined || wrapping === undefined || bucketKey === undefined) return null;
  const kmsKey = derivedFrom(trace, wrapping) ?? wrapping;
  return {
    kms: level(trace, kmsKey, null, ofBucketKey),
    bucket: level(trace, bucketKey, storedForm(trace, ofBucketKey), ofBucketKey),
    data: byBucketKey.flatMap((seal) => {
      const key = run.value(seal.inputs.plaintext);
      return key === undefined ? [] : [level(trace, key, storedForm(trace, seal), seal)];
    }),
    calls: run.stepsOf('send').filter(({ step }) => step.to === 'kms').length,
  };
}

const isKey = (value: Value | undefined): boolean => value?.role === 'key';

/** What a key was sealed into, with all that was joined to it. */
function storedForm(trace: Trace, seal: OpStep): Value | null {
  const run = runIndex(trace);
  const { sealed } = seal.outputs;
  const joined = run
    .stepsOf('op')
    .find(({ step }) => step.op === 'concat' && Object.values(step.inputs).includes(sealed ?? ''));
  return run.value(joined?.step.outputs.joined ?? sealed) ?? null;
}

function level(trace: Trace, key: Value, wrapped: Value | null, seal: OpStep): LevelKey {
  const isOnStage = runIndex(trace).places.get(key.bornAt)?.position != null;
  return {
    key,
    heldBy: holdersOf(trace, key),
    wrapped,
    wrappedHeldBy: wrapped === null ? [] : holdersOf(trace, wrapped),
    slots: wrapped === null ? [] : slotsOf(trace, wrapped),
    step: isOnStage ? key.bornAt : seal.id,
  };
}

/** The records that a value lies in when the run is over. */
function slotsOf(trace: Trace, { id }: Value): readonly string[] {
  const { atRest } = runIndex(trace).custodyAfter(trace.steps.length);
  return [...atRest].flatMap(([slot, values]) => (values.includes(id) ? [slot] : []));
}

/** Who holds a value when the run is over. */
function holdersOf(trace: Trace, value: Value): readonly Actor[] {
  const { memory } = runIndex(trace).custodyAfter(trace.steps.length);
  return ACTORS.filter(
    (actor) =>
      memory[actor].has(value.id) || (actor === 'storage' && slotsOf(trace, value).length > 0),
  );
}
