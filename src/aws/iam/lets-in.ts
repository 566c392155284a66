import { documentsOf, type PolicyChange, statementsOf } from './apply.ts';
import { isAccountId, parseArn } from './arn.ts';
import type { ConditionBlock, Policies, PrincipalBlock, Statement } from './types.ts';

/** What a change lets in beside the one request for which it was sought, read from the statement before and after. */
export type LetsIn =
  /** The caller itself, whatever else the request says. */
  | { readonly kind: 'caller'; readonly action: string; readonly resource: string }
  | {
      readonly kind: 'everybody' | 'account' | 'named';
      readonly who: string;
      readonly action: string;
      readonly resource: string;
    }
  /** That what another one of the change lets in is only let in where a condition key has these values. */
  | { readonly kind: 'only'; readonly key: string; readonly who: string }
  /** All that a Deny refused which is gone. */
  | { readonly kind: 'removed'; readonly action: string; readonly resource: string }
  /** Requests without a condition key, which the Deny refused. */
  | { readonly kind: 'without'; readonly key: string; readonly action: string }
  /** Requests with further values of a condition key. */
  | { readonly kind: 'values'; readonly key: string; readonly who: string; readonly action: string }
  /** Whatever those do whom a Deny spares from now on. */
  | { readonly kind: 'spared'; readonly who: string };

export function letsIn(policies: Policies, change: PolicyChange): readonly LetsIn[] {
  if (change.kind === 'add') return [allowed(change.statement), ...only(change.statement)];
  const document = documentsOf(policies, change.where)[change.target.policyIndex];
  const before = statementsOf(document ?? null)[change.target.statement];
  if (before === undefined) return [];
  const action = actionsOf(before);
  if (change.kind === 'remove') return [{ kind: 'removed', action, resource: resourcesOf(before) }];
  return [
    ...conditions(before.Condition ?? {}, change.statement.Condition ?? {}, action),
    ...spared(before, change.statement),
  ];
}

function allowed(statement: Statement): LetsIn {
  const action = actionsOf(statement);
  const resource = resourcesOf(statement);
  if (statement.Principal === undefined) return { kind: 'caller', action, resource };
  const who = principalsOf(statement.Principal);
  const kind = who.includes('*') ? 'everybody' : who.every(isAccount) ? 'account' : 'named';
  return { kind, who: joined(who), action, resource };
}

function only({ Condition }: Statement): readonly LetsIn[] {
  return Object.values(Condition ?? {}).flatMap((keys) =>
    Object.entries(keys).map(
      ([key, values]): LetsIn => ({ kind: 'only', key, who: joined([values].flat().map(String)) }),
    ),
  );
}

function conditions(
  before: ConditionBlock,
  after: ConditionBlock,
  action: string,
): readonly LetsIn[] {
  return Object.entries(after).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]): LetsIn[] => {
      const known = [before[operator]?.[key] ?? []].flat().map(String);
      const added = [values]
        .flat()
        .map(String)
        .filter((value) => !known.includes(value));
      if (added.length === 0) return [];
      return operator === 'Null'
        ? [{ kind: 'without', key, action }]
        : [{ kind: 'values', key, who: joined(added), action }];
    }),
  );
}

function spared(before: Statement, after: Statement): readonly LetsIn[] {
  const known = principalsOf(before.NotPrincipal ?? {});
  const added = principalsOf(after.NotPrincipal ?? {}).filter((one) => !known.includes(one));
  return added.length === 0 ? [] : [{ kind: 'spared', who: joined(added) }];
}

function principalsOf(block: PrincipalBlock): readonly string[] {
  return typeof block === 'string' ? [block] : Object.values(block).flat().map(String);
}

function isAccount(id: string): boolean {
  return isAccountId(id) || parseArn(id)?.resource === 'root';
}

function actionsOf({ Action, NotAction }: Statement): string {
  return joined([Action ?? NotAction ?? []].flat());
}

function resourcesOf({ Resource, NotResource }: Statement): string {
  return joined([Resource ?? NotResource ?? []].flat());
}

function joined(texts: readonly string[]): string {
  return texts.join(', ');
}
