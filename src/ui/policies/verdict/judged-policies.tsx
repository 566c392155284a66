import type { Explanation } from '../../../aws/iam/index.ts';
import { policyTexts, sayCount } from '../../../i18n/index.ts';
import { policiesCounts, policiesTexts } from '../../../i18n/texts/policies.ts';
import type { JudgedCheck } from '../../../judge/judge.ts';
import { StatementTree } from '../../kit/statement-tree.tsx';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';

interface Props {
  readonly judged: JudgedCheck;
  readonly explanation: Explanation;
}

/** Every policy that was asked, and in each every statement; those that decided stand open. */
export function JudgedPolicies({ judged: { check }, explanation }: Props) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const { decidedBy, policies } = explanation;
  const deciding = decidedBy.kind === 'statements' ? decidedBy.statements : [];
  if (policies.length === 0) return <p className="inspector-hint">{t(policyTexts.noPolicies)}</p>;
  return policies.map((policy) => {
    const { kind, index, level, considered, reason, statements } = policy;
    const title = level === undefined ? iam.policyKind(kind) : iam.policyAt(kind, level);
    const decides = (at: number) =>
      deciding.some(
        (one) => one.policy === kind && one.policyIndex === index && one.statement === at,
      );
    const isManaged = kind === 'key' && check.asksKey === 'managed';
    // Where a statement decided, those that do not apply are beside the point; where none did, they are the point.
    const isAside = (matched: boolean) => deciding.length > 0 && !matched;
    const aside = statements.filter(({ matched }) => isAside(matched));
    const trees = (list: typeof statements) => (
      <ol className="tree">
        {list.map((statement) => (
          <StatementTree
            key={statement.index}
            statement={statement}
            open={decides(statement.index)}
          />
        ))}
      </ol>
    );
    return (
      <section key={`${kind} ${index}`} className="policies-judged">
        <h4>{isManaged ? t(policiesTexts.managedPolicy) : title}</h4>
        {!considered && <p>{iam.reason(reason)}</p>}
        {trees(statements.filter(({ matched }) => !isAside(matched)))}
        {aside.length > 0 && (
          <details className="fold">
            <summary>
              {t(policiesTexts.otherStatements)}{' '}
              <small>{sayCount(lang, policiesCounts.statements, aside.length)}</small>
            </summary>
            {trees(aside)}
          </details>
        )}
      </section>
    );
  });
}
