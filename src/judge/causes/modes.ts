import type { Encryption } from '../../evidence/index.ts';
import { PROFILES, profileOf } from '../../modes/profiles.ts';
import type { PolicyRequest } from '../../scenario/index.ts';

type ModeId = PolicyRequest['mode'];

/** The mode that encrypts in a way that a text names; what no bucket does by default is done with a customer's key. */
export function modeOf(encryption: Encryption): ModeId {
  const asked = PROFILES.find(
    ({ bucketDefault }) => bucketDefault?.algorithm === encryption && !bucketDefault.bucketKey,
  );
  return (asked ?? theOne(({ needsCustomerKey }) => needsCustomerKey)).id;
}

export const PLAIN_MODE = modeOf('AES256');
export const KMS_MODE = modeOf('aws:kms');
export const CUSTOMER_MODE = theOne(({ needsCustomerKey }) => needsCustomerKey).id;

export function usesKmsKey(mode: ModeId): boolean {
  return profileOf(mode)?.usesKmsKey === true;
}

function theOne(is: (profile: (typeof PROFILES)[number]) => boolean) {
  const found = PROFILES.find(is);
  if (found === undefined) throw new Error('there is a mode of each kind');
  return found;
}
