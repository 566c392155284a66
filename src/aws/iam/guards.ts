import type { Subject } from './elements.ts';
import { exemption } from './exemptions.ts';
import type { GuardExplanation, PolicyExplanation } from './explanation.ts';
import { findStatement } from './find.ts';
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
  const exemptionOf = (kind: GuardKind) => exemption(kind, policies, subject, owner);
  const levels = (kind: 'rcp' | 'scp') => judgeLevels(kind, policies[kind], subject, exemptionOf);
  const single = (kind: 'endpoint' | 'boundary' | 'session') => {
    const documents = listOf(policies[kind]);
    if (documents.length === 0) return [];
    const exempt = exemptionOf(kind);
    const judged = documents.map((document, i) =>
      exempt === null ? judgePolicy(document, kind, i, subject) : notFor(kind, i, exempt),
    );
    return [{ kind, level: null, exempt, policies: judged }];
  };
  return {
    before: [...levels('rcp'), ...levels('scp'), ...single('endpoint')],
    after: [...single('boundary'), ...single('session')],
  };
}

function judgeLevels(
  kind: 'rcp' | 'scp',
  given: unknown,
  subject: Subject,
  exemptionOf: (kind: GuardKind) => ReasonCode | null,
): readonly Guard[] {
  if (given === undefined || given === null) return [];
  const levels: readonly unknown[] = Array.isArray(given) ? given : [given];
  const exempt = exemptionOf(kind);
  let index = 0;
  return levels.map((documents, level) => {
    const judged = listOf(documents).map((document): PolicyExplanation => {
      const at = index++;
      const one =
        exempt === null ? judgePolicy(document, kind, at, subject) : notFor(kind, at, exempt);
      return { ...one, level };
    });
    return { kind, level, exempt, policies: judged };
  });
}

/** One document stands for a list of one; a malformed one stays, and allows nothing. */
function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

function notFor(kind: GuardKind, index: number, reason: ReasonCode): PolicyExplanation {
  return { kind, index, considered: false, reason, statements: [] };
}

/**
 * How a gate came out.
 *
 * @param named whether the resource's policy names the caller itself, which boundary and session policies do not limit
 */
export function outcomeOf(guard: Guard, named: boolean): GuardExplanation {
  const { kind, level, exempt, policies } = guard;
  const base = { kind, level };
  if (exempt !== null) return { ...base, outcome: 'exempt', reason: exempt, statement: null };
  const deny = findStatement(policies, 'Deny');
  if (deny !== null) return { ...base, outcome: 'denies', reason: 'guard-denies', statement: deny };
  const allow = findStatement(policies, 'Allow');
  if (allow !== null) {
    return { ...base, outcome: 'allows', reason: 'guard-allows', statement: allow };
  }
  if (kind === 'rcp' && hasFullAccess(policies)) {
    return { ...base, outcome: 'allows', reason: 'guard-full-access', statement: null };
  }
  if (named && (kind === 'boundary' || kind === 'session')) {
    return { ...base, outcome: 'passed-by', reason: 'guard-named-directly', statement: null };
  }
  const reason = policies.length === 0 ? 'guard-level-empty' : 'guard-silent';
  return { ...base, outcome: 'silent', reason, statement: null };
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
