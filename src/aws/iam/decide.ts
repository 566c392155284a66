import type {
  DecidedBy,
  Explanation,
  Gate,
  GuardExplanation,
  PolicyExplanation,
  StatementExplanation,
  StatementRef,
} from './explanation.ts';
import { firstOf, refTo } from './find.ts';
import type { Caller } from './principal.ts';
import type { GuardKind } from './types.ts';

/** What the decision is made from, once every statement is judged. */
export interface Judged {
  readonly policies: readonly PolicyExplanation[];
  readonly caller: Caller;
  readonly relation: Explanation['relation'];
  /** Whether the request has to pass a key policy, not another resource's. */
  readonly gate: boolean;
  /** Whether something was too large to be judged. */
  readonly limited: boolean;
}

/** The first statement of each sort that applies, in the order of the policies. */
export interface Found {
  readonly deny: StatementRef | null;
  /** Allows of identity-based policies. */
  readonly identity: StatementRef | null;
  /** Allows of the resource's policy to the caller, and to its account. */
  readonly direct: StatementRef | null;
  readonly account: StatementRef | null;
  /** Grants on the key to the caller, and to its account. */
  readonly grant: StatementRef | null;
  readonly accountGrant: StatementRef | null;
  /**
   * The Allow by which, within the account, the resource's policy or a grant names the caller itself: the user, the session,
   * or everybody. What a permissions boundary or session policy does not mention is then no refusal. A role's ARN does not
   * name its session.
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
   */
  readonly naming: StatementRef | null;
}

export function findStatements({ policies, caller, relation, gate }: Judged): Found {
  const side = sideOf(gate);
  let deny: StatementRef | null = null;
  let identity: StatementRef | null = null;
  let direct: StatementRef | null = null;
  let account: StatementRef | null = null;
  let grant: StatementRef | null = null;
  let accountGrant: StatementRef | null = null;
  let naming: StatementRef | null = null;
  for (const policy of policies) {
    deny ??= firstOf(policy, 'Deny');
    if (policy.kind === 'identity') identity ??= firstOf(policy, 'Allow');
    const isGrant = policy.kind === 'grant';
    if (policy.kind !== side && !isGrant) continue;
    for (const statement of policy.statements) {
      if (!statement.matched || statement.effect !== 'Allow') continue;
      const ref = refTo(policy, statement);
      if (statement.reach === 'account') {
        if (isGrant) accountGrant ??= ref;
        else account ??= ref;
      }
      if (statement.reach !== 'direct') continue;
      if (isGrant) grant ??= ref;
      else direct ??= ref;
      if (relation === 'same-account' && namesCaller(statement, caller)) {
        naming ??= ref;
      }
    }
  }
  return { deny, identity, direct, account, grant, accountGrant, naming };
}

/**
 * Whether a statement is for the caller by its own name or for everybody; not by the role, user or account behind it. The
 * account stands for its root user, too, but a root user's session for one task stays within that task.
 */
function namesCaller({ elements }: StatementExplanation, caller: Caller): boolean {
  return elements.some(
    ({ element, values }) =>
      (element === 'Principal' || element === 'GranteePrincipal') &&
      values.some(
        ({ reason }) =>
          reason === 'principal-everyone' ||
          (reason === 'principal-exact' && caller.kind !== 'role'),
      ),
  );
}

const sideOf = (gate: boolean): 'key' | 'resource' => (gate ? 'key' : 'resource');

/** An explicit Deny decides; else what grants, and every gate that only limits has to let it through. */
export function decide(
  judged: Judged,
  found: Found,
  guards: readonly GuardExplanation[],
): DecidedBy {
  const { deny, naming } = found;
  if (deny !== null) return { kind: 'statements', effect: 'Deny', statements: [deny] };
  if (judged.limited) return { kind: 'limit' };
  if (guards.length === 0) return grantOf(judged, found);
  // Past a boundary only the statement that names the caller leads, though another may come first.
  const passes = naming !== null && guards.some(({ outcome }) => outcome === 'passed-by');
  const granted = passes ? allowedBy(naming) : grantOf(judged, found);
  const silent = (gate: GuardKind) =>
    guards.some(({ kind, outcome }) => kind === gate && outcome === 'silent');
  const before = BEFORE.filter(silent);
  const after = AFTER.filter(silent);
  if (before.length + after.length === 0) return granted;
  return missing(...before, ...(granted.kind === 'nothing' ? granted.missing : []), ...after);
}

/** What limits, as it stands before and after what can grant in the order of evaluation. */
const BEFORE: readonly GuardKind[] = ['rcp', 'scp', 'endpoint'];
const AFTER: readonly GuardKind[] = ['boundary', 'session'];

/**
 * What all say that can allow: identity-based policies, the resource's or the key's, and, where these do not, a grant on
 * the key. A grant to the caller is enough by itself, also in another account: KMS trusts a foreign key by "a grant or IAM
 * policy"; one to an account leaves the rest to that account's IAM policies, as a key policy does.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
 */
function grantOf(judged: Judged, found: Found): DecidedBy {
  const byPolicies = policiesGrant(judged, found);
  const { grant, accountGrant, identity } = found;
  if (byPolicies.kind !== 'nothing') return byPolicies;
  if (grant !== null) return allowedBy(grant);
  if (accountGrant === null) return byPolicies;
  return identity === null ? missing('identity') : allowedBy(accountGrant, identity);
}

/** What the policies say that can allow anything. */
function policiesGrant({ caller, relation, gate }: Judged, found: Found): DecidedBy {
  const side = sideOf(gate);
  const { identity, direct, account } = found;
  // Anonymous callers and services have no identity-based policies: only the resource's side can allow them.
  if (relation === 'no-account') return direct === null ? missing(side) : allowedBy(direct);
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
