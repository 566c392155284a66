import { parseArn } from './arn.ts';
import { readContext } from './context.ts';
import type { Subject } from './elements.ts';
import type {
  DecidedBy,
  Explanation,
  Gate,
  PolicyExplanation,
  Reach,
  StatementExplanation,
  StatementRef,
} from './explanation.ts';
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
  const subject: Subject = {
    caller,
    action,
    actionLower: action.toLowerCase(),
    resource,
    context: readContext(request.context),
    work: { left: EVALUATION_LIMITS.work, spent: false },
  };
  const judged = judgeAll(policies, subject);
  const owner = request.resourceAccount || parseArn(resource)?.account || caller.account;
  const relation = relate(caller, owner);
  const limited = subject.work.spent || judged.some((one) => one.reason === 'policy-too-large');
  const gate = keyIsGate(policies, subject);
  const policyList = exemptOwnerRoot(judged, subject, relation);
  const decidedBy = decide(policyList, caller, relation, gate, limited);
  const decision = decisionOf(decidedBy);
  const explanation: Explanation = {
    decision,
    decidedBy,
    principal: { id: caller.id, kind: caller.kind, account: caller.account },
    action,
    resource,
    resourceAccount: owner,
    relation,
    policies: policyList,
  };
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

function judgeAll(policies: Policies, subject: Subject): readonly PolicyExplanation[] {
  const given: unknown = policies.identity;
  const identity: readonly unknown[] = Array.isArray(given) ? given : given ? [given] : [];
  const list = identity.map((document, i) => judgePolicy(document, 'identity', i, subject));
  const kind = isOfKms(subject) ? 'key' : 'resource';
  const document: unknown = policies[kind];
  if (document !== undefined && document !== null) {
    list.push(judgePolicy(document, kind, 0, subject));
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

function decide(
  policies: readonly PolicyExplanation[],
  caller: Caller,
  relation: Explanation['relation'],
  gate: boolean,
  limited: boolean,
): DecidedBy {
  const deny = find(policies, 'Deny', () => true);
  if (deny !== null) return { kind: 'statements', effect: 'Deny', statements: [deny] };
  if (limited) return { kind: 'limit' };

  const side = gate ? 'key' : 'resource';
  const identity = find(policies, 'Allow', (policy) => policy.kind === 'identity');
  const direct = find(
    policies,
    'Allow',
    (policy, reach) => policy.kind === side && reach === 'direct',
  );
  const account = find(
    policies,
    'Allow',
    (policy, reach) => policy.kind === side && reach === 'account',
  );
  // Anonymous callers and services have no identity-based policies: only the resource's side can allow them.
  const hasIdentity = relation !== 'no-account';

  if (!hasIdentity) return direct === null ? missing(side) : allowedBy(direct);
  if (relation === 'cross-account') {
    const theirs = direct ?? account;
    // In its own account a root user may do everything; there is no policy to attach to it.
    const ours = identity ?? (caller.kind === 'root' ? 'root' : null);
    if (theirs !== null && ours !== null) {
      return ours === 'root' ? allowedBy(theirs) : allowedBy(theirs, ours);
    }
    const gates: Gate[] = [];
    if (ours === null) gates.push('identity');
    if (theirs === null) gates.push(side);
    return missing(...gates);
  }
  if (direct !== null) return allowedBy(direct);
  if (gate) {
    if (account !== null)
      return identity === null ? missing('identity') : allowedBy(account, identity);
    return missing(identity === null ? 'key' : 'key-delegation');
  }
  if (identity !== null) return allowedBy(identity);
  return caller.kind === 'root' ? { kind: 'root-user' } : missing('identity');
}

const missing = (...gates: readonly Gate[]): DecidedBy => ({ kind: 'nothing', missing: gates });

const allowedBy = (...statements: readonly StatementRef[]): DecidedBy => ({
  kind: 'statements',
  effect: 'Allow',
  statements,
});

function decisionOf(decidedBy: DecidedBy): Decision {
  if (decidedBy.kind === 'root-user') return 'Allow';
  if (decidedBy.kind !== 'statements') return 'ImplicitDeny';
  return decidedBy.effect === 'Allow' ? 'Allow' : 'ExplicitDeny';
}

/** The first matching statement of that effect, in the order of the policies. */
function find(
  policies: readonly PolicyExplanation[],
  effect: 'Allow' | 'Deny',
  wanted: (policy: PolicyExplanation, reach: Reach | null) => boolean,
): StatementRef | null {
  for (const policy of policies) {
    for (const statement of policy.statements) {
      if (!statement.matched || statement.effect !== effect) continue;
      if (!wanted(policy, statement.reach)) continue;
      const { index, sid } = statement;
      return { policy: policy.kind, policyIndex: policy.index, statement: index, sid };
    }
  }
  return null;
}
