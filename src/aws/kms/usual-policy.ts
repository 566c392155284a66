import { defaultKeyPolicy, partitionOf } from '../iam/index.ts';
import type { KmsKey } from './key.ts';
import type { Place } from './key-store.ts';

/**
 * The key policy of a key that is made without one.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function usualPolicy(place: Place): KmsKey['policy'] {
  const document = defaultKeyPolicy(place.account, partitionOf(place.region));
  return { document, text: JSON.stringify(document, null, 2) };
}

/** In the request's context only when the request speaks of it, so that `Null` can ask for that. */
export function bypassCondition(bypass: boolean | null): Readonly<Record<string, string>> {
  return bypass === null ? {} : { 'kms:BypassPolicyLockoutSafetyCheck': String(bypass) };
}
