import type { Subject } from './elements.ts';
import { exemption } from './exemptions.ts';
import type { GuardExplanation, PolicyExplanation, StatementRef } from './explanation.ts';
import { firstIn } from './find.ts';
import { judgePolicy } from './policy.ts';
import type { ReasonCode } from './reasons.ts';
import type { GuardKind, Policies } from './types.ts';

/** One gate that only limits: all policies of one kind, or of one level of an organization. */
export interface Guard {
  readonly kind: GuardKind;
  readonly level: number | null;
  /** Why it does not apply; null when it does. */
  readonly exempt: ReasonCode | null;
  readonly policies: readonly PolicyExplanation[];
}

/**
 * Judges what limits the request, each kind's gates in a list; what is not given has no gate.
 *
 * @param owner the account that owns the resource
 */
export function judgeGuards(
  policies: Policies,
  subject: Subject,
  owner: string | null,
): { readonly before: readonly Guard[]; readonly after: readonly Guard[] } {
  const before: Guard[] = [];
  const after: Guard[] = [];
  const exemptionOf = (kind: GuardKind) => exemption(kind, policies, subject, owner);
  const levels = (kind: 'rcp' | 'scp', given: unknown) => {
    if (given === undefined || given === null) return;
    const exempt = exemptionOf(kind);
    let index = 0;
    for (const [level, documents] of listOf(given).entries()) {
      const list = listOf(documents);
      before.push({
        kind,
        level,
        exempt,
        policies: judge(list, kind, exempt, subject, index, level),
      });
      index += list.length;
    }
  };
  const single = (kind: 'endpoint' | 'boundary' | 'session', into: Guard[]) => {
    const list = listOf(policies[kind]);
    if (list.length === 0) return;
    const exempt = exemptionOf(kind);
    into.push({ kind, level: null, exempt, policies: judge(list, kind, exempt, subject, 0, null) });
  };
  levels('rcp', policies.rcp);
  levels('scp', policies.scp);
  single('endpoint', before);
  single('boundary', after);
  single('session', after);
  return { before, after };
}

/** @param from the position of the first document among all of its kind */
function judge(
  documents: readonly unknown[],
  kind: GuardKind,
  exempt: ReasonCode | null,
  subject: Subject,
  from: number,
  level: number | null,
): readonly PolicyExplanation[] {
  return documents.map((document, i): PolicyExplanation => {
    const index = from + i;
    const { considered, reason, statements } =
      exempt === null
        ? judgePolicy(document, kind, index, subject)
        : { considered: false, reason: exempt, statements: [] };
    return level === null
      ? { kind, index, considered, reason, statements }
      : { kind, index, level, considered, reason, statements };
  });
}

/** One document stands for a list of one; a malformed one stays, and allows nothing. */
function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

/**
 * How a gate came out.
 *
 * @param named whether the resource's policy names the caller itself, which boundary and session policies do not limit
 */
export function outcomeOf(guard: Guard, named: boolean): GuardExplanation {
  const { kind, exempt, policies } = guard;
  if (exempt !== null) return explained(guard, 'exempt', exempt);
  const deny = firstIn(policies, 'Deny');
  if (deny !== null) return explained(guard, 'denies', 'guard-denies', deny);
  const allow = firstIn(policies, 'Allow');
  if (allow !== null) return explained(guard, 'allows', 'guard-allows', allow);
  if (kind === 'rcp' && hasFullAccess(policies)) {
    return explained(guard, 'allows', 'guard-full-access');
  }
  if (named && (kind === 'boundary' || kind === 'session')) {
    return explained(guard, 'passed-by', 'guard-named-directly');
  }
  return explained(guard, 'silent', policies.length === 0 ? 'guard-level-empty' : 'guard-silent');
}

function explained(
  { kind, level }: Guard,
  outcome: GuardExplanation['outcome'],
  reason: ReasonCode,
  statement: StatementRef | null = null,
): GuardExplanation {
  return { kind, level, outcome, reason, statement };
}

/**
 * RCPFullAWSAccess is attached at every level and cannot be detached, and no other RCP may allow anything: a level whose
 * policies hold no Allow at all was given without it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
function hasFullAccess(policies: readonly PolicyExplanation[]): boolean {
  return policies.every(
    ({ considered, statements }) =>
      considered && statements.every(({ effect }) => effect === 'Deny'),
  );
}
