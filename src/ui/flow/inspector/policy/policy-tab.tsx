import { policyTexts, predictTexts } from '../../../../i18n/index.ts';
import { useT } from '../../../store/hooks.ts';
import { isPredicting } from '../../../store/predict-slice.ts';
import { useStore } from '../../../store/store.ts';
import { EncryptionChoice } from '../explain/encryption-choice.tsx';
import { Facts } from '../shared/facts.tsx';
import { type Run, useRun } from '../shared/use-run.ts';
import { Authorization } from './authorization.tsx';
import { Decisions, decisionsOf } from './decisions.tsx';
import { OpenPolicies } from './open-policies.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** What is decided at the step and by which words of which policy; elsewhere, where in the run it is decided. */
export function PolicyTab() {
  const t = useT();
  const run = useRun();
  const predicts = useStore(isPredicting);
  if (run === null) return null;
  const others = decisionsOf(run.trace).filter(
    ({ step, position }) => step.id !== run.step.id && !(predicts && position > run.position),
  );
  return (
    <div className="policy">
      <Decided run={run} />
      {others.length === 0 && run.step.kind !== 'decide' ? (
        <p className="inspector-hint">
          {t(predicts ? predictTexts.hiddenLater : policyTexts.none)}
        </p>
      ) : (
        <Decisions places={others} titled={run.step.kind === 'decide'} />
      )}
    </div>
  );
}

function Decided({ run: { step, trace, position } }: { readonly run: Run }) {
  const t = useT();
  if (step.kind !== 'decide') {
    const before = trace.steps[position - 2];
    const isConsequence =
      step.kind === 'fail' && before?.kind === 'decide' && !before.decision.allowed;
    return (
      <p className="inspector-hint">
        {t(isConsequence ? policyTexts.refusedBecause : policyTexts.noDecision)}
      </p>
    );
  }
  const { decision } = step;
  switch (decision.subject) {
    case 'authorization':
      return (
        <>
          <Authorization key={step.id} decision={decision} />
          <OpenPolicies trace={trace} />
        </>
      );
    case 'encryption':
      return (
        <>
          <EncryptionChoice trace={trace} step={step} decision={decision} />
          <Facts
            rows={[
              [t(policyTexts.algorithm), decision.algorithm ?? t(policyTexts.customerKey)],
              ...Object.entries(decision.facts),
            ]}
          />
        </>
      );
    case 'check':
      return (
        <>
          <VerdictLine
            isYes={decision.allowed}
            text={t(decision.allowed ? policyTexts.passed : policyTexts.refused)}
          />
          <Facts
            rows={[
              [t(policyTexts.check), <code key="check">{decision.check}</code>],
              ...Object.entries(decision.facts),
            ]}
          />
        </>
      );
  }
}
