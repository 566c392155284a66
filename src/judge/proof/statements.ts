import { statementsOf } from '../../aws/iam/apply.ts';
import type { PolicyKind, Statement } from '../../aws/iam/index.ts';
import type { PolicyTexts } from '../../scenario/index.ts';
import { allRead, type EditorId } from '../documents.ts';
import { readAll } from '../work.ts';

/** A statement with the policy that it stands in. */
export interface PlacedStatement {
  readonly editor: EditorId;
  readonly kind: PolicyKind;
  readonly statement: Statement;
}

/** Every statement of a set that can be read. */
export function statementsIn(texts: PolicyTexts): readonly PlacedStatement[] {
  return allRead(readAll(texts)).flatMap(({ id, kind, read }) =>
    read.state === 'document'
      ? statementsOf(read.document).map((statement) => ({ editor: id, kind, statement }))
      : [],
  );
}
