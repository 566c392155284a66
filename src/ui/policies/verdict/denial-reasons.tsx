import type { Explanation } from '../../../aws/iam/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { useIamTexts, useT } from '../../store/hooks.ts';

/** Why a Deny applied: each of its conditions against what the request has. Nothing where no Deny decided. */
export function DenialReasons({ explanation }: { readonly explanation: Explanation }) {
  const t = useT();
  const iam = useIamTexts();
  const { decidedBy, policies } = explanation;
  if (decidedBy.kind !== 'statements' || decidedBy.effect !== 'Deny') return null;
  const conditions = decidedBy.statements.flatMap(({ policy, policyIndex, statement }) =>
    policies
      .filter(({ kind, index }) => kind === policy && index === policyIndex)
      .flatMap(({ statements }) => statements[statement]?.elements ?? [])
      .flatMap((element) => (element.element === 'Condition' ? [element] : [])),
  );
  if (conditions.length === 0) return <p>{t(policiesTexts.unconditional)}</p>;
  return (
    <ul className="policies-reasons" aria-label={t(policiesTexts.reasons)}>
      {conditions.map(({ operator, key, reason, actual }) => (
        <li key={`${operator} ${key}`}>
          <code>
            {operator} {key}
          </code>
          : {iam.reason(reason, actual ?? [])}
        </li>
      ))}
    </ul>
  );
}
