import { ANONYMOUS } from '../../../aws/iam/principal.ts';
import { policyTexts } from '../../../i18n/index.ts';
import { ContextTable } from '../../kit/context-table.tsx';
import { Facts } from '../../kit/facts.tsx';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useIamTexts, useT } from '../../store/hooks.ts';
import { JudgedPolicy } from './judged-policy.tsx';
import { type AuthorizationDecision, questionOf } from './suggestions.ts';

const VERDICTS = {
  Allow: policyTexts.allowed,
  ImplicitDeny: policyTexts.implicitDeny,
  ExplicitDeny: policyTexts.explicitDeny,
} as const;

/** A decision by policies: the question, the answer, and each policy's part in it. */
export function Authorization({ decision }: { readonly decision: AuthorizationDecision }) {
  const t = useT();
  const iam = useIamTexts();
  const { explanation } = questionOf(decision);
  const { principal, action, resource, policies } = decision;
  // The record lists a kind's policies in the order in which the explanation counts them.
  const judged = policies.map((policy, i) => ({
    policy,
    explained: explanation.policies.find(
      ({ kind, index }) =>
        kind === policy.kind &&
        index === policies.slice(0, i).filter((one) => one.kind === policy.kind).length,
    ),
  }));
  return (
    <>
      <VerdictLine isYes={decision.allowed} text={t(VERDICTS[decision.decision])} />
      <p className="policy-why">{iam.decidedBy(explanation.decidedBy)}</p>
      <Facts
        rows={[
          [
            t(policyTexts.caller),
            principal === ANONYMOUS ? (
              t(policyTexts.anonymous)
            ) : (
              <code key="caller">{principal}</code>
            ),
          ],
          [t(policyTexts.action), <code key="action">{action}</code>],
          [t(policyTexts.resource), <code key="resource">{resource}</code>],
        ]}
      />
      {judged.length === 0 && <p className="inspector-hint">{t(policyTexts.noPolicies)}</p>}
      {judged.map(({ policy, explained }) => (
        <JudgedPolicy
          key={`${policy.kind} ${explained?.index}`}
          policy={policy}
          explained={explained ?? null}
          decidedBy={explanation.decidedBy}
          open={explanation.decidedBy.kind !== 'statements'}
        />
      ))}
      <ContextTable context={decision.context} />
    </>
  );
}

/** How something came out, as shape and words. */
export function VerdictLine({ isYes, text }: { readonly isYes: boolean; readonly text: string }) {
  return (
    <h2 className="policy-verdict" data-verdict={isYes ? 'yes' : 'no'}>
      {isYes ? <CheckIcon /> : <CrossIcon />} {text}
    </h2>
  );
}
