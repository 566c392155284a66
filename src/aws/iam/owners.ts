import { applyChanges, documentsOf, type PolicyChange, statementsOf } from './apply.ts';
import type { Explanation, GuardExplanation, StatementRef } from './explanation.ts';
import type { AccessRequest, ConditionBlock, GuardKind, Policies, Statement } from './types.ts';

/** Fences that whoever runs the organization or the network has put up: they are not taken down for one request. */
type FenceKind = Extract<GuardKind, 'scp' | 'rcp' | 'endpoint'>;

/** A fence in the way of a request, and what its owner could let through. */
export interface Fence {
  readonly kind: FenceKind;
  /** The level of the organization, from the root's 0; null for an endpoint's policy. */
  readonly level: number | null;
  /** The Deny that is in the way; null where nothing there allows the request. */
  readonly target: StatementRef | null;
  /**
   * The narrowest statement that lets the request pass: a further Allow, or the Deny with this one caller spared. Null
   * where nothing in the request says who calls, so that a statement for it would be one for everybody.
   */
  readonly statement: Statement | null;
}

const FENCES: readonly GuardKind[] = ['scp', 'rcp', 'endpoint'] satisfies FenceKind[];

export function isFence(kind: string): kind is FenceKind {
  return (FENCES as readonly string[]).includes(kind);
}

/**
 * The fences of others in the way of a refused request, in the order of evaluation, with what to ask of their owners.
 * They are for these to open: `suggest` takes none of them down.
 */
export function fencesOf(
  policies: Policies,
  request: AccessRequest,
  explanation: Explanation,
): readonly Fence[] {
  return (explanation.guards ?? []).flatMap((guard): readonly Fence[] => {
    const { kind, level, outcome } = guard;
    if (!isFence(kind)) return [];
    if (outcome === 'silent') {
      return [{ kind, level, target: null, statement: allowFor(kind, request) }];
    }
    if (outcome !== 'denies') return [];
    return denials(guard, explanation).map((target): Fence => {
      const document = documentsOf(policies, kind)[target.policyIndex] ?? null;
      const statement = statementsOf(document)[target.statement];
      return { kind, level, target, statement: statement ? sparing(statement, request) : null };
    });
  });
}

/**
 * The policies as they would be once every owner did what is asked, so that one's own part can be seen; null where that
 * cannot be asked for.
 */
export function withFencesOpen(policies: Policies, fences: readonly Fence[]): Policies | null {
  if (fences.some(({ statement }) => statement === null)) return null;
  // Denies first: a document that is added to a level moves those of the next.
  const changes = fences.flatMap(({ kind, target, statement }): readonly PolicyChange[] =>
    target === null || statement === null
      ? []
      : [{ kind: 'replace', where: kind, target, statement }],
  );
  return fences.reduce(
    (now, { kind, level, target, statement }) =>
      target === null && statement !== null ? withAllow(now, kind, level, statement) : now,
    applyChanges(policies, changes),
  );
}

function withAllow(
  policies: Policies,
  kind: FenceKind,
  level: number | null,
  statement: Statement,
): Policies {
  const added = { Version: '2012-10-17', Statement: [statement] } as const;
  if (kind === 'endpoint') {
    const { endpoint } = policies;
    const Statement = [...statementsOf(endpoint ?? null), statement];
    return { ...policies, endpoint: { ...(endpoint ?? added), Statement } };
  }
  const levels = (policies[kind] ?? []).map((documents, at) =>
    at === level ? [...documents, added] : documents,
  );
  return { ...policies, [kind]: levels };
}

/** Every Deny of a gate that applies. */
function denials(
  { kind, level }: GuardExplanation,
  { policies }: Explanation,
): readonly StatementRef[] {
  return policies
    .filter((policy) => policy.kind === kind && (policy.level ?? null) === level)
    .flatMap(({ index, statements }) =>
      statements
        .filter(({ matched, effect }) => matched && effect === 'Deny')
        .map(
          (one): StatementRef => ({
            policy: kind,
            policyIndex: index,
            ...(level === null ? {} : { level }),
            statement: one.index,
            sid: one.sid,
          }),
        ),
    );
}

const WHO = 'aws:PrincipalArn';

/** The ARN by which conditions know the caller: of a session its role's. */
function callerIn({ context }: AccessRequest): string | null {
  const said = Object.entries(context).find(([key]) => key.toLowerCase() === WHO.toLowerCase());
  return said === undefined ? null : ([said[1]].flat()[0] ?? null);
}

/** An SCP has no Principal; the others name the caller in the condition, where a role stands for its sessions too. */
function allowFor(kind: FenceKind, request: AccessRequest): Statement | null {
  const caller = callerIn(request);
  if (caller === null) return null;
  return {
    Effect: 'Allow',
    ...(kind === 'scp' ? {} : { Principal: '*' }),
    Action: request.action,
    Resource: literal(request.resource),
    Condition: { ArnEquals: { [WHO]: literal(caller) } },
  };
}

function literal(text: string): string {
  return text.replace(/\$(?=\{)|[*?]/g, '${$&}');
}

/** The Deny, without this caller: a condition more, or one value more of the one that spares others. */
function sparing(statement: Statement, request: AccessRequest): Statement | null {
  const caller = callerIn(request);
  if (caller === null) return null;
  const block: ConditionBlock = statement.Condition ?? {};
  const spares = Object.keys(block).find((operator) => operator.toLowerCase() === 'arnnotequals');
  const operator = spares ?? 'ArnNotEquals';
  const keys = block[operator] ?? {};
  const name = Object.keys(keys).find((key) => key.toLowerCase() === WHO.toLowerCase()) ?? WHO;
  const values = [...[keys[name] ?? []].flat(), caller];
  return {
    ...statement,
    Condition: {
      ...block,
      [operator]: { ...keys, [name]: values.length === 1 ? caller : values },
    },
  };
}
