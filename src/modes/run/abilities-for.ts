import { part } from '../../lib/part.ts';
import { type Circumstances, DEFAULTS, type OwnPolicies } from '../../scenario/index.ts';
import { type Abilities, joined } from '../abilities.ts';
import type { Mode } from '../contract.ts';
import { loadMode } from '../on-demand.ts';
import { USUAL_ABILITIES } from './usual-abilities.ts';

const OPERATION_PARTS: Partial<Record<Circumstances['operation'], AbilityPart>> = {
  copy: part(() => import('./on-demand/copy.ts')),
  multipart: part(() => import('./on-demand/multipart.ts')),
  'update-encryption': part(() => import('./on-demand/update-encryption.ts')),
};
const loadReading: AbilityPart = part(() => import('./on-demand/reading.ts'));
const loadBucketPolicy: AbilityPart = part(() => import('./on-demand/bucket-policy.ts'));
const loadKeyCare: AbilityPart = part(() => import('./on-demand/key-care.ts'));

type AbilityPart = () => Promise<{ readonly abilities: Partial<Abilities> }>;

/** What a scenario needs of the engine. */
interface Needs {
  readonly mode: Mode;
  readonly abilities: Abilities;
}

/**
 * The mode of a scenario, and what S3 and KMS are asked in it. What other scenarios ask is not loaded.
 *
 * @param own policies in place of those the circumstances name
 * @throws PartMissing where a part of the engine does not arrive
 */
export async function needsOf(circumstances: Circumstances, own: OwnPolicies): Promise<Needs> {
  const { operation, mode: id } = circumstances;
  const [mode, others, parts] = await Promise.all([
    loadMode(id),
    // What is to be updated lies as it does where nothing is asked for.
    Promise.all(operation === 'update-encryption' ? [loadMode(DEFAULTS['bucket-default'])] : []),
    Promise.all(partsFor(circumstances, own).map((load) => load())),
  ]);
  const mechanisms = [...new Set([mode, ...others])].map(({ mechanism }) => mechanism);
  return {
    mode,
    abilities: joined([
      { mechanisms },
      USUAL_ABILITIES,
      ...parts.map(({ abilities }) => abilities),
    ]),
  };
}

function partsFor(circumstances: Circumstances, own: OwnPolicies): readonly AbilityPart[] {
  const ofOperation = OPERATION_PARTS[circumstances.operation];
  const hasBucketPolicy = own.bucket !== undefined || differs(circumstances, 'bucket-policy');
  const hasKeyCare =
    own.key !== undefined ||
    (['key-name', 'key-policy', 'key-state'] as const).some((key) => differs(circumstances, key));
  return [
    ...(circumstances.operation === 'upload' ? [] : [loadReading]),
    ...(ofOperation === undefined ? [] : [ofOperation]),
    ...(hasBucketPolicy ? [loadBucketPolicy] : []),
    ...(hasKeyCare ? [loadKeyCare] : []),
  ];
}

function differs(circumstances: Circumstances, key: keyof Circumstances): boolean {
  return circumstances[key] !== DEFAULTS[key];
}

/** Asks ahead for what a scenario needs. What does not arrive is asked for again when it is needed. */
export function loadAhead(circumstances: Circumstances): void {
  needsOf(circumstances, {}).catch(() => {});
}
