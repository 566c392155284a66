import type { StatementRef } from '../aws/iam/index.ts';
import type { EditorId } from './documents.ts';
import type { JudgedCheck } from './judge.ts';

/** A statement that decided, to be lit in its editor. */
export interface LitStatement {
  readonly editor: EditorId;
  readonly statement: number;
  readonly effect: 'Allow' | 'Deny';
}

/** Where a statement is written; null for what stands in no editor, such as the AWS managed key's policy. */
export function editorOf(
  { editors }: Pick<JudgedCheck, 'editors'>,
  { policy, policyIndex }: Pick<StatementRef, 'policy' | 'policyIndex'>,
): EditorId | null {
  return editors[policy]?.[policyIndex] ?? null;
}

/** The statements that decided, each once; a Deny weighs more where a statement is both. */
export function litStatements(checks: readonly JudgedCheck[]): readonly LitStatement[] {
  const lit = new Map<string, LitStatement>();
  for (const check of checks) {
    const { explanation } = check;
    if (explanation?.decidedBy.kind !== 'statements') continue;
    const { effect, statements } = explanation.decidedBy;
    for (const ref of statements) {
      const editor = editorOf(check, ref);
      if (editor === null) continue;
      const id = `${editor} ${ref.statement}`;
      if (effect === 'Deny' || !lit.has(id)) {
        lit.set(id, { editor, statement: ref.statement, effect });
      }
    }
  }
  return [...lit.values()];
}
