import {
  awsManagedS3KeyPolicy,
  type Explanation,
  evaluate,
  type Policies,
  type PolicyKind,
} from '../aws/iam/index.ts';
import type { PolicyRequest } from '../scenario/index.ts';
import { ask, type Check, type SentRequest } from './ask.ts';
import type { PolicySlot, ReadPolicies } from './documents.ts';
import { hasIdentityPolicies, namesOf } from './names.ts';
import type { OwnRefusal } from './scene.ts';

export type Answer = 'allowed' | 'refused' | 'unknown';

/** One check with the engine's decision; null where a document cannot be read, so that there is none. */
export interface JudgedCheck {
  readonly check: Check;
  readonly policies: Policies | null;
  readonly explanation: Explanation | null;
  /** The editors whose text stands in the way of a decision. */
  readonly broken: readonly PolicySlot[];
  /** Kinds of policy that nobody can edit. */
  readonly locked: readonly PolicyKind[];
}

export interface Judgement {
  /** What the policies say to each question, also to those that come after a refusal. */
  readonly checks: readonly JudgedCheck[];
  /** What S3 refuses whatever the policies say. */
  readonly refusal: OwnRefusal | null;
  readonly sent: SentRequest;
  readonly overall: Answer;
  readonly s3: Answer | 'not-asked';
  readonly kms: Answer | 'not-asked';
}

/**
 * Judges a request as S3 and KMS would, each with the policies that it asks.
 *
 * @param now milliseconds since 1970
 */
export async function judge(
  read: ReadPolicies,
  request: PolicyRequest,
  now: number,
): Promise<Judgement> {
  const { checks: asked, refusal, sent } = await ask(request, now);
  const checks = asked.map((check) => judgeCheck(read, request, check));
  const of = (service: Check['service']) => {
    const own = checks.filter(({ check }) => check.service === service);
    if (refusal?.service === service) return 'refused';
    return own.length === 0 ? 'not-asked' : answerOf(own);
  };
  return {
    checks,
    refusal,
    sent,
    overall: refusal === null ? answerOf(checks) : 'refused',
    s3: of('s3'),
    kms: of('kms'),
  };
}

function judgeCheck(read: ReadPolicies, request: PolicyRequest, check: Check): JudgedCheck {
  const hasIdentity = hasIdentityPolicies(request);
  const isManaged = check.asksKey === 'managed';
  const slots: PolicySlot[] = hasIdentity ? ['identity'] : [];
  if (check.asksBucket) slots.push('bucket');
  if (check.asksKey === 'written') slots.push('key');
  const broken = slots.filter((slot) => read[slot].state === 'broken');
  const locked: PolicyKind[] = isManaged ? ['key'] : [];
  if (!hasIdentity) locked.push('identity');
  const base = { check, broken, locked };
  if (broken.length > 0) return { ...base, policies: null, explanation: null };
  const document = (slot: PolicySlot) => {
    const policy = read[slot];
    return slots.includes(slot) && policy.state === 'document' ? policy.document : null;
  };
  const identity = document('identity');
  const names = namesOf(request);
  const managedPolicy = isManaged
    ? awsManagedS3KeyPolicy({
        account: check.request.resourceAccount ?? '',
        region: names.region,
        partition: names.partition,
      })
    : null;
  const policies: Policies = {
    identity: identity === null ? [] : [identity],
    resource: document('bucket'),
    key: managedPolicy ?? document('key'),
  };
  return { ...base, policies, explanation: evaluate(policies, check.request).explanation };
}

/** Whether the policies refuse what a check asks. */
export function isDenied({ explanation }: JudgedCheck): boolean {
  return explanation !== null && explanation.decision !== 'Allow';
}

/** One refusal refuses; without one, one check that cannot be judged leaves all open. */
function answerOf(checks: readonly JudgedCheck[]): Answer {
  if (checks.some(isDenied)) return 'refused';
  return checks.some(({ explanation }) => explanation === null) ? 'unknown' : 'allowed';
}
