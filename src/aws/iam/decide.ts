import type {
  DecidedBy,
  Explanation,
  Gate,
  GuardExplanation,
  PolicyExplanation,
  StatementExplanation,
  StatementRef,
} from './explanation.ts';
import { findStatement } from './find.ts';
import type { Caller } from './principal.ts';

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

/**
 * The statement by which, within the account, the resource's policy names the caller itself: the user, the session, or
 * everybody; null when there is none. What a permissions boundary or session policy does not mention is then no refusal.
 * A role's ARN does not name its session.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function directlyNaming({ policies, caller, relation, gate }: Judged): StatementRef | null {
  if (relation !== 'same-account') return null;
  const side = sideOf(gate);
  return findStatement(
    policies,
    'Allow',
    (policy, statement) =>
      policy.kind === side && statement.reach === 'direct' && namesCaller(statement, caller),
  );
}

function namesCaller({ elements }: StatementExplanation, caller: Caller): boolean {
  return elements.some(
    (element) =>
      element.element === 'Principal' &&
      element.values.some(
        ({ matched, reason }) =>
          matched &&
          (reason === 'principal-everyone' ||
            reason === 'principal-account-own-root' ||
            (reason === 'principal-exact' && caller.kind !== 'role')),
      ),
  );
}

const sideOf = (gate: boolean): 'key' | 'resource' => (gate ? 'key' : 'resource');

/**
 * An explicit Deny decides; else what grants, and every gate that only limits has to let it through.
 *
 * @param naming as `directlyNaming` gives it
 */
export function decide(
  judged: Judged,
  guards: readonly GuardExplanation[],
  naming: StatementRef | null,
): DecidedBy {
  const { policies, limited } = judged;
  const deny = findStatement(policies, 'Deny');
  if (deny !== null) return { kind: 'statements', effect: 'Deny', statements: [deny] };
  if (limited) return { kind: 'limit' };
  // Past a boundary only the statement that names the caller leads, though another may come first.
  const passes = naming !== null && guards.some(({ outcome }) => outcome === 'passed-by');
  const granted = passes ? allowedBy(naming) : grant(judged);
  const silent = new Set(
    guards.flatMap(({ kind, outcome }): Gate[] => (outcome === 'silent' ? [kind] : [])),
  );
  if (silent.size === 0) return granted;
  const lacking: readonly Gate[] = granted.kind === 'nothing' ? granted.missing : [];
  const first: readonly Gate[] = ['rcp', 'scp', 'endpoint'];
  const last: readonly Gate[] = ['boundary', 'session'];
  return missing(
    ...first.filter((gate) => silent.has(gate)),
    ...lacking,
    ...last.filter((gate) => silent.has(gate)),
  );
}

/** What the policies that can allow anything say: identity-based ones, the resource's and the key's. */
function grant({ policies, caller, relation, gate }: Judged): DecidedBy {
  const side = sideOf(gate);
  const identity = findStatement(policies, 'Allow', (policy) => policy.kind === 'identity');
  const bySide = (reach: 'direct' | 'account') =>
    findStatement(
      policies,
      'Allow',
      (policy, statement) => policy.kind === side && statement.reach === reach,
    );
  const direct = bySide('direct');
  const account = bySide('account');

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
