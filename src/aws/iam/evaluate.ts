import { parseArn } from './arn.ts';
import { readContext } from './context.ts';
import { decide, findStatements, type Judged } from './decide.ts';
import type { Subject } from './elements.ts';
import { boundaryExemption } from './exemptions.ts';
import type {
  DecidedBy,
  Explanation,
  GuardExplanation,
  PolicyExplanation,
  StatementExplanation,
} from './explanation.ts';
import { judgeGrants } from './grant.ts';
import { judgeGuards, outcomeOf } from './guards.ts';
import { EVALUATION_LIMITS } from './limits.ts';
import { judgePolicy } from './policy.ts';
import { type Caller, readCaller } from './principal.ts';
import type { AccessRequest, Decision, Policies } from './types.ts';

/**
 * Decides one request as AWS documents it, with every reason.
 *
 * - An explicit Deny in any policy wins; without an Allow the request is refused.
 * - Same account: an identity-based policy or a resource-based one is enough; a resource-based statement for the account
 *   only passes the question on to the identity-based policies. Other account: both sides have to allow.
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 * - KMS: nothing may be done with a key unless its key policy names the caller or lets the account use IAM policies; so
 *   a key whose policy is not given is nobody's, not even root's. What concerns no key (kms:ListKeys, an alias) is up to
 *   IAM alone. Nobody calls KMS anonymously.
 *   https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 * - A grant is a third way to allow what concerns a key, beside key policy and IAM: it only allows, and all that denies or
 *   limits goes before it. https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
 * - Service control policies (over the caller's account), resource control policies (over the resource's) and the VPC
 *   endpoint's policy grant nothing: what one of the others allows, they have to allow too, those of an organization at
 *   each level. Whom they do not apply to stands in `exemptions.ts`.
 * - So do a permissions boundary and session policies; but within the account they do not limit what the resource's
 *   policy allows to the user itself, the session itself or everybody. They do limit what it allows to a role.
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 *
 * Each service asks its own resource's policy: a bucket policy has no part in `kms:` actions, a key policy in no others.
 * Never throws on a malformed document: what is malformed does not match. A document beyond `EVALUATION_LIMITS` allows
 * nothing.
 */
export function evaluate(
  policies: Policies,
  request: AccessRequest,
): { decision: Decision; explanation: Explanation } {
  const action = String(request.action);
  const resource = String(request.resource);
  const caller = readCaller(String(request.principal));
  const owner = request.resourceAccount || parseArn(resource)?.account || caller.account;
  const { boundary } = policies;
  const subject: Subject = {
    caller,
    action,
    actionLower: action.toLowerCase(),
    resource,
    shown: { action: [action], resource: [resource], caller: [caller.id] },
    context: readContext(request.context),
    work: { left: EVALUATION_LIMITS.work, spent: false },
    bounded: boundary !== undefined && boundary !== null && boundaryExemption(caller) === null,
  };
  const guards = judgeGuards(policies, subject, owner);
  const relation = relate(caller, owner);
  const grantors = exemptOwnerRoot(judgeGrantors(policies, subject), subject, relation);
  const policyList: PolicyExplanation[] = [];
  for (const guard of guards.before) policyList.push(...guard.policies);
  policyList.push(...grantors);
  for (const guard of guards.after) policyList.push(...guard.policies);
  const judged: Judged = {
    policies: policyList,
    caller,
    relation,
    gate: keyIsGate(policies, subject),
    limited: subject.work.spent || policyList.some((one) => one.reason === 'policy-too-large'),
  };
  const found = findStatements(judged);
  const outcomes: GuardExplanation[] = [];
  for (const guard of guards.before) outcomes.push(outcomeOf(guard, found.naming !== null));
  for (const guard of guards.after) outcomes.push(outcomeOf(guard, found.naming !== null));
  const decidedBy = decide(judged, found, outcomes);
  const decision = decisionOf(decidedBy);
  const principal = { id: caller.id, kind: caller.kind, account: caller.account };
  const explanation: { -readonly [key in keyof Explanation]: Explanation[key] } = {
    decision,
    decidedBy,
    principal,
    action,
    resource,
    resourceAccount: owner,
    relation,
    policies: policyList,
  };
  if (outcomes.length > 0) explanation.guards = outcomes;
  return { decision, explanation };
}

/** Whether a key policy, not another resource's, is what this request has to pass: it is about a KMS key, or one is given. */
function keyIsGate(policies: Policies, subject: Subject): boolean {
  if (!isOfKms(subject)) return false;
  const { key } = policies;
  return (key !== undefined && key !== null) || isKeyArn(subject.resource);
}

const isOfKms = (subject: Subject) => subject.actionLower.startsWith('kms:');

function isKeyArn(resource: string): boolean {
  const arn = parseArn(resource);
  return arn?.service === 'kms' && arn.resource.startsWith('key/');
}

/** The policies that can allow something. */
function judgeGrantors(policies: Policies, subject: Subject): readonly PolicyExplanation[] {
  const given: unknown = policies.identity;
  const identity: readonly unknown[] = Array.isArray(given) ? given : given ? [given] : [];
  const list = identity.map((document, i) => judgePolicy(document, 'identity', i, subject));
  const kind = isOfKms(subject) ? 'key' : 'resource';
  const document: unknown = policies[kind];
  if (document !== undefined && document !== null) {
    list.push(judgePolicy(document, kind, 0, subject));
  }
  if (policies.grants && keyIsGate(policies, subject)) {
    list.push(...judgeGrants(policies.grants, subject));
  }
  return list;
}

function relate(caller: Caller, owner: string | null): Explanation['relation'] {
  if (caller.account === null) return 'no-account';
  return caller.account === owner ? 'same-account' : 'cross-account';
}

const OWNER_ROOT_ACTIONS: ReadonlySet<string> = new Set([
  's3:getbucketpolicy',
  's3:putbucketpolicy',
  's3:deletebucketpolicy',
]);

/**
 * The owner's root user can always get, put and delete the bucket policy, even against its Deny, lest a bucket be locked.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
function exemptOwnerRoot(
  policies: readonly PolicyExplanation[],
  subject: Subject,
  relation: Explanation['relation'],
): readonly PolicyExplanation[] {
  const ownerRoot = subject.caller.kind === 'root' && relation === 'same-account';
  if (!ownerRoot || !OWNER_ROOT_ACTIONS.has(subject.actionLower)) return policies;
  const exempt = (statement: StatementExplanation): StatementExplanation =>
    statement.matched && statement.effect === 'Deny'
      ? { ...statement, matched: false, reason: 'statement-denies-owner-root-exempt' }
      : statement;
  return policies.map((policy) =>
    policy.kind === 'resource' ? { ...policy, statements: policy.statements.map(exempt) } : policy,
  );
}

function decisionOf(decidedBy: DecidedBy): Decision {
  if (decidedBy.kind === 'root-user') return 'Allow';
  if (decidedBy.kind !== 'statements') return 'ImplicitDeny';
  return decidedBy.effect === 'Allow' ? 'Allow' : 'ExplicitDeny';
}
