import type { Explanation, Policies, PolicyKind } from '../../../aws/iam/index.ts';
import { awsManagedS3KeyPolicy, evaluate } from '../../../aws/iam/index.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { type Check, checksOf } from '../request/checks.ts';
import { hasIdentityPolicies, namesOf } from '../request/names.ts';
import { type Rule, rulesAgainst } from '../request/rules.ts';
import type { PolicySlot, ReadPolicy } from './documents.ts';

export type ReadPolicies = Readonly<Record<PolicySlot, ReadPolicy>>;
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
  readonly request: PolicyRequest;
  readonly checks: readonly JudgedCheck[];
  /** What S3 refuses whatever the policies say. */
  readonly rules: readonly Rule[];
  readonly overall: Answer;
  readonly s3: Answer;
  readonly kms: Answer | 'not-asked';
}

/** Judges a request as S3 and KMS would, each with the policies that it asks. */
export function judge(read: ReadPolicies, request: PolicyRequest, now: number): Judgement {
  const rules = rulesAgainst(request);
  // KMS knows no callers without credentials: S3 turns such a request away before it would ask.
  const asked = checksOf(request, now).filter(
    ({ service }) => service === 's3' || request.as !== 'anonymous',
  );
  const checks = asked.map((check) => judgeCheck(read, request, check));
  const of = (service: Check['service']) => checks.filter(({ check }) => check.service === service);
  const kms = of('kms');
  const policies = answerOf(checks);
  return {
    request,
    checks,
    rules,
    overall: rules.length > 0 ? 'refused' : policies,
    s3: answerOf(of('s3')),
    kms: kms.length === 0 ? 'not-asked' : answerOf(kms),
  };
}

function judgeCheck(read: ReadPolicies, request: PolicyRequest, check: Check): JudgedCheck {
  const managed = check.key?.managed === true;
  const slots: PolicySlot[] = hasIdentityPolicies(request) ? ['identity'] : [];
  if (check.service === 's3') slots.push('bucket');
  else if (!managed) slots.push('key');
  const broken = slots.filter((slot) => read[slot].state === 'broken');
  const locked: PolicyKind[] = managed ? ['key'] : [];
  if (!hasIdentityPolicies(request)) locked.push('identity');
  const base = { check, broken, locked };
  if (broken.length > 0) return { ...base, policies: null, explanation: null };
  const document = (slot: PolicySlot) => {
    const policy = read[slot];
    return slots.includes(slot) && policy.state === 'document' ? policy.document : null;
  };
  const identity = document('identity');
  const managedPolicy = managed
    ? awsManagedS3KeyPolicy({
        account: check.key?.account ?? '',
        region: namesOf(request).region,
      })
    : null;
  const policies: Policies = {
    identity: identity === null ? [] : [identity],
    resource: document('bucket'),
    key: managedPolicy ?? document('key'),
  };
  return { ...base, policies, explanation: evaluate(policies, check.request).explanation };
}

/** One refusal refuses; without one, one check that cannot be judged leaves all open. */
function answerOf(checks: readonly JudgedCheck[]): Answer {
  const refused = checks.some(
    ({ explanation }) => explanation !== null && explanation.decision !== 'Allow',
  );
  if (refused) return 'refused';
  return checks.some(({ explanation }) => explanation === null) ? 'unknown' : 'allowed';
}
