import type { ConditionExplanation, Explanation } from '../../../aws/iam/index.ts';

/** What made a Deny apply. */
export interface Denial {
  /** Whom it reaches if no condition says more; null where no Deny decided. */
  readonly reach: 'unconditional' | 'notPrincipal' | null;
  readonly conditions: readonly ConditionExplanation[];
}

export function denialOf({ decidedBy, policies }: Explanation): Denial {
  if (decidedBy.kind !== 'statements' || decidedBy.effect !== 'Deny') {
    return { reach: null, conditions: [] };
  }
  const elements = decidedBy.statements.flatMap(({ policy, policyIndex, statement }) =>
    policies
      .filter(({ kind, index }) => kind === policy && index === policyIndex)
      .flatMap(({ statements }) => statements[statement]?.elements ?? []),
  );
  return {
    reach: elements.some(({ element }) => element === 'NotPrincipal')
      ? 'notPrincipal'
      : 'unconditional',
    conditions: elements.filter((element) => element.element === 'Condition'),
  };
}
