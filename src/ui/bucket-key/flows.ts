import { encodeAddress, UNSAID } from '../../link/index.ts';
import { PROFILES } from '../../modes/profiles.ts';
import type { Circumstances } from '../../scenario/index.ts';

/** The mode whose objects have a Bucket Key. */
const MODE = PROFILES.find(({ bucketDefault }) => bucketDefault?.bucketKey === true)?.id;

/** A flow with a Bucket Key. */
export function withBucketKey(changes: Partial<Circumstances>): Circumstances {
  if (MODE === undefined) throw new Error('no mode has a Bucket Key');
  return { ...UNSAID, mode: MODE, operation: 'upload', ...changes };
}

/** What one gives up, and the flow and step that show it; null where none does. */
export const GIVEN_UP = {
  check: { changes: { operation: 'download', 'key-state': 'disabled' }, step: 's3.use-bucket-key' },
  audit: { changes: {}, step: 'kms.generate-data-key' },
  context: { changes: {}, step: 'kms.authorize' },
  old: { changes: { operation: 'update-encryption' }, step: 's3.wrap-data-key' },
  off: { changes: {}, step: 's3.put-object' },
} as const satisfies Record<
  string,
  { readonly changes: Partial<Circumstances>; readonly step: string }
>;

export type GivenUp = keyof typeof GIVEN_UP;
export const GIVEN_UP_IDS = Object.keys(GIVEN_UP) as readonly GivenUp[];

/** The address of a flow with a Bucket Key at a step. */
export function flowAddress(
  changes: Partial<Circumstances>,
  step: string,
  seed: string | null,
): string {
  return encodeAddress({ page: 'flow', scenario: { ...withBucketKey(changes), seed }, step });
}
