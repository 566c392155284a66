import type { Need } from '../scenario/index.ts';
import type { ComputedRow, ComputedTopic } from './row.ts';

/** Whether a mode does what is needed: on a condition that its cell says, or nobody knows, where AWS does not say. */
export type Fit = 'yes' | 'depends' | 'unknown' | 'no';

/** What is known of a mode by AWS's word alone, as far as a need asks for it. */
export interface SourcedFits {
  readonly cost: Fit;
  readonly logs: Fit;
}

/** The cell that answers a need, by its topic. */
export const TOPIC_OF: Readonly<Record<Need, ComputedTopic | keyof SourcedFits>> = {
  audit: 'audit',
  public: 'public',
  'own-key': 'places',
  'no-cost': 'cost',
  'two-layers': 'layers',
  'other-account': 'other-account',
  logs: 'logs',
  'high-rate': 'kms-calls',
};

type Judge = (row: ComputedRow, sourced: SourcedFits) => Fit;

const JUDGES: Readonly<Record<Need, Judge>> = {
  audit: ({ audit: { value } }) =>
    value.kmsEvents === 0 ? 'no' : value.names === 'object' ? 'yes' : 'depends',
  public: (row) => (row.public.value.isDone ? 'yes' : 'no'),
  'own-key': ({ places }) => (places.value.every(({ place }) => place === 'client') ? 'yes' : 'no'),
  'no-cost': (_, { cost }) => cost,
  'two-layers': ({ layers }) => (layers.value > 1 ? 'yes' : 'no'),
  'other-account': otherAccount,
  logs: (_, { logs }) => logs,
  'high-rate': (row) => {
    const { calls, objects } = row['kms-calls'].value;
    return calls < objects ? 'yes' : 'no';
  },
};

/** By the bucket policy alone; on the condition of a key policy, or of being given the key. */
function otherAccount({ 'other-account': ways, access }: ComputedRow): Fit {
  const [bucketPolicy, ...others] = ways;
  if (bucketPolicy?.value.isDone) return access.value.isDone ? 'yes' : 'depends';
  return others.some(({ value }) => value.isDone) ? 'depends' : 'no';
}

/** Whether a mode does what one need asks for. */
export function fitOf(need: Need, row: ComputedRow, sourced: SourcedFits): Fit {
  return JUDGES[need](row, sourced);
}

const WORST: readonly Fit[] = ['no', 'unknown', 'depends', 'yes'];

/** Whether a mode does all of them: as the worst of them; nothing asked is done. */
export function fitOfAll(needs: readonly Need[], row: ComputedRow, sourced: SourcedFits): Fit {
  const fits = needs.map((need) => fitOf(need, row, sourced));
  return WORST.find((fit) => fits.includes(fit)) ?? 'yes';
}

/** How well a fit is, the best first; for an order. */
export function rankOf(fit: Fit): number {
  return WORST.length - WORST.indexOf(fit);
}
