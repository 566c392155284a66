import type { PolicyKind, Sentence } from '../../evidence/index.ts';
import type { Cause, Likelihood } from './cause.ts';
import { modeOf, usesKmsKey } from './modes.ts';
import type { Pasted } from './pasted.ts';

type Fit = Cause['fit'];

const not = (misfit: Exclude<ReturnType<Fit>, Likelihood>['not']) => ({ not: misfit });

interface OfPolicy {
  /** As the refusal calls it: KMS's key policy is a resource-based one. */
  readonly kind: PolicyKind;
  readonly deny: 'explicit' | 'implicit';
  /** Whose action it can refuse; left out: both. */
  readonly service?: 's3' | 'kms';
  /** How likely it is where the refusal names this kind. */
  readonly named?: Likelihood;
  /** How likely it is where access is denied without a reason. */
  readonly bare: Likelihood;
}

/** A policy of a kind that denies, or does not allow. */
export function ofPolicy({ kind, deny, service, named = 'said', bare }: OfPolicy): Fit {
  return (pasted) => {
    const { evidence } = pasted;
    if (pasted.isNoRefusal) return not('nothing-refused');
    if (!pasted.isDenied && !pasted.says.has('ciphertext-key')) return not('other-code');
    if (service !== undefined && pasted.service !== null && pasted.service !== service)
      return not(pasted.service === 's3' ? 'is-s3' : 'is-kms');
    if (service === 'kms' && hasNoKmsKey(pasted)) return not('no-kms-key');
    if (pasted.isService && evidence.policy !== kind && OF_PRINCIPALS.has(kind))
      return not('is-service');
    // Of a key that is another account's, see `foreignKey`.
    const isForeignKey = service === 'kms' && kind === 'resource' && pasted.relation === 'other';
    if (pasted.says.has('one-of-three') || isForeignKey) return not('other-account');
    if (evidence.policy !== null && evidence.policy !== kind) return not('other-policy');
    if (evidence.deny !== null && evidence.deny !== deny)
      return not(evidence.deny === 'explicit' ? 'is-explicit' : 'is-implicit');
    if (evidence.policy !== null) return named;
    if (evidence.deny !== null) return 'likely';
    // KMS's refusals come with their reason, as a rule: without one they are to be thought of where a key is known to be used.
    return service === 'kms' && bare === 'likely' && !hasKmsKey(pasted) ? 'possible' : bare;
  };
}

/** What is attached to users and roles, to their sessions or over their account: an AWS service has none of it. */
const OF_PRINCIPALS: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session', 'scp']);

/** Both have to hold; the more unlikely counts. */
export function both(one: Fit, other: Fit): Fit {
  return (pasted) => {
    const [a, b] = [one(pasted), other(pasted)];
    if (typeof a === 'object') return a;
    if (typeof b === 'object') return b;
    return RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b;
  };
}

/** The likeliest first. */
export const RANKS: readonly Likelihood[] = ['said', 'likely', 'possible', 'rare'];

/** Only for requests that write, or that read, an object. */
export function onlyFor(what: 'upload' | 'download'): Fit {
  const actions =
    what === 'upload' ? /^(?:s3:PutObject|kms:GenerateDataKey)/ : /^(?:s3:GetObject|kms:Decrypt)/;
  return ({ evidence: { action } }) =>
    action === null || actions.test(action)
      ? 'said'
      : not(what === 'upload' ? 'no-upload' : 'no-download');
}

/** Access denied without a reason, as another account's callers are told. */
export function bare(likelihood: Likelihood): Fit {
  return ({ isBare, isDenied, isNoRefusal, service }) => {
    if (isNoRefusal) return not('nothing-refused');
    if (!isDenied) return not('other-code');
    if (service === 'kms') return not('is-kms');
    return isBare ? likelihood : not('has-reason');
  };
}

/** Who may not list a bucket is told of a missing object what who may not read it is told, or that listing is denied. */
export const missingObject: Fit = (pasted) =>
  pasted.evidence.action === 's3:ListBucket' && pasted.evidence.deny === 'implicit'
    ? 'likely'
    : both(bare('possible'), onlyFor('download'))(pasted);

/** For callers whose request was signed, or was not. */
export const unsigned: Fit = ({ evidence: { caller, kind } }) =>
  caller === null && kind !== 'command' ? 'said' : not('is-signed');

/** For a caller who can be of another account. */
export const foreign: Fit = ({ relation, isService }) =>
  isService ? not('is-service') : relation === 'same' ? not('same-account') : 'said';

/** What the policy of a key, or its absence, does to callers of another account; KMS does not tell them which it is. */
export function foreignKey(likelihood: Likelihood, deny: 'explicit' | 'implicit'): Fit {
  return (pasted) => {
    const { evidence, says, relation, service } = pasted;
    if (pasted.isNoRefusal) return not('nothing-refused');
    if (pasted.isService) return not('is-service');
    if (says.has('one-of-three')) return likelihood;
    if (relation === 'same') return not('same-account');
    if (says.has('ciphertext-key')) return 'likely';
    if (!pasted.isDenied) return not('other-code');
    if (service === 's3') return not('is-s3');
    if (hasNoKmsKey(pasted)) return not('no-kms-key');
    if (pasted.isBare) return 'possible';
    if (evidence.policy !== 'resource') return not('other-policy');
    // An event in the key's own account tells more than the caller is told.
    if (evidence.deny !== null && evidence.deny !== deny)
      return not(evidence.deny === 'explicit' ? 'is-explicit' : 'is-implicit');
    return relation === 'other' ? likelihood : 'rare';
  };
}

/** An error that a code or a sentence tells. */
export function told(codes: RegExp | null, ...sentences: readonly Sentence[]): Fit {
  return ({ evidence: { code }, says, isNoRefusal }) => {
    if (isNoRefusal) return not('nothing-refused');
    if (sentences.some((one) => says.has(one))) return 'said';
    return code !== null && codes?.test(code) === true ? 'said' : not('not-said');
  };
}

function hasKmsKey({ evidence: { encryption, key }, says }: Pasted): boolean {
  const isAsked = encryption !== null && usesKmsKey(modeOf(encryption));
  return key !== null || isAsked || says.has('ciphertext-key');
}

function hasNoKmsKey({ evidence: { encryption } }: Pasted): boolean {
  return encryption !== null && !usesKmsKey(modeOf(encryption));
}
