import { type PolicySlot, slotOf } from './documents.ts';
import type { JudgedCheck } from './judge.ts';

/** A statement that decided, to be lit in its editor. */
export interface LitStatement {
  readonly slot: PolicySlot;
  readonly statement: number;
  readonly effect: 'Allow' | 'Deny';
}

/** The statements that decided, each once; a Deny weighs more where a statement is both. */
export function litStatements(checks: readonly JudgedCheck[]): readonly LitStatement[] {
  const lit = new Map<string, LitStatement>();
  for (const { explanation, check } of checks) {
    if (explanation?.decidedBy.kind !== 'statements') continue;
    const { effect, statements } = explanation.decidedBy;
    for (const { policy, statement } of statements) {
      // The AWS managed key's policy stands in no editor.
      if (policy === 'key' && check.asksKey === 'managed') continue;
      const slot = slotOf(policy);
      if (slot === null) continue;
      const id = `${slot} ${statement}`;
      if (effect === 'Deny' || !lit.has(id)) lit.set(id, { slot, statement, effect });
    }
  }
  return [...lit.values()];
}
