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

const USUAL: ReadonlySet<Judged['kind']> = new Set(['resource', 'key']);

/** A grant is lit as a whole, as a statement is. */
function blocksOf({ kind, document }: Judged): ReturnType<typeof documentBlocks> {
  return kind === 'grant'
    ? [{ statement: 0, text: JSON.stringify(document, null, 2) }]
    : documentBlocks(document);
}

/** A policy's document with the statements that apply lit, and how each of them was judged. */
export function JudgedPolicy({ policy, explained, decidedBy, open }: Props) {
  const t = useT();
  const iam = useIamTexts();
  const { kind, level } = policy;
  const title = level === undefined ? iam.policyKind(kind) : iam.policyAt(kind, level);
  // The three that are always there need no name.
  const name = USUAL.has(kind) || policy.name === 'IAM policy' ? '' : policy.name;
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
        <b>{title}</b>
        {name !== '' && <span className="part-tag">{name}</span>}
        {explained && !explained.considered && (
          <span className="part-tag">{iam.reason(explained.reason)}</span>
        )}
        {isDeciding && <span className="policy-decides">{t(policyTexts.decides)}</span>}
      </summary>
      <pre className="json policy-document">
        {blocksOf(policy).map(({ statement, text }) =>
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
