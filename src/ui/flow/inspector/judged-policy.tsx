import type { DecidedBy, PolicyExplanation } from '../../../aws/iam/index.ts';
import { policyTexts } from '../../../i18n/index.ts';
import type { JudgedPolicy as Judged } from '../../../trace/index.ts';
import { CheckIcon, MinusIcon } from '../../kit/icons.tsx';
import { StatementTree } from '../../kit/statement-tree.tsx';
import { useIamTexts, useT } from '../../store/hooks.ts';
import { documentBlocks } from './document-blocks.ts';

interface Props {
  readonly policy: Judged;
  readonly explained: PolicyExplanation | null;
  readonly decidedBy: DecidedBy;
  /** True where no statement decided, so that all are of equal interest. */
  readonly open: boolean;
}

/** A policy's document with the statements that apply lit, and how each of them was judged. */
export function JudgedPolicy({ policy, explained, decidedBy, open }: Props) {
  const t = useT();
  const iam = useIamTexts();
  const kind = iam.policyKind(policy.kind);
  const decides = (statement: number) =>
    decidedBy.kind === 'statements' &&
    decidedBy.statements.some(
      (one) =>
        one.policy === policy.kind &&
        one.policyIndex === explained?.index &&
        one.statement === statement,
    );
  const markOf = (statement: number) => {
    if (decides(statement)) return 'decides';
    return explained?.statements.find(({ index }) => index === statement)?.matched
      ? 'applies'
      : 'doesNotApply';
  };
  const isDeciding = explained?.statements.some(({ index }) => decides(index)) ?? false;
  return (
    <details className="card policy-card" open={open || isDeciding}>
      <summary className="card-head">
        <b>{kind}</b>
        {explained && !explained.considered && (
          <span className="part-tag">{iam.reason(explained.reason)}</span>
        )}
        {isDeciding && <span className="policy-decides">{t(policyTexts.decides)}</span>}
      </summary>
      <pre className="json policy-document">
        {documentBlocks(policy.document).map(({ statement, text }) =>
          statement === null ? (
            `${text}\n`
          ) : (
            <span
              key={statement}
              className="policy-statement"
              data-mark={markOf(statement)}
              data-effect={explained?.statements[statement]?.effect ?? undefined}
            >
              <span className="policy-mark">
                {markOf(statement) === 'doesNotApply' ? <MinusIcon /> : <CheckIcon />}
                {t(policyTexts[markOf(statement)])}
              </span>
              {`${text}\n`}
            </span>
          ),
        )}
      </pre>
      {explained && explained.statements.length > 0 && (
        <details className="fold policy-judged" open={open || isDeciding}>
          <summary>{t(policyTexts.judged)}</summary>
          <ol className="tree">
            {explained.statements.map((statement) => (
              <StatementTree
                key={statement.index}
                statement={statement}
                open={decides(statement.index)}
              />
            ))}
          </ol>
        </details>
      )}
    </details>
  );
}
