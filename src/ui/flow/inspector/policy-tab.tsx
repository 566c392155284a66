import './policy.css';
import { policyTexts, predictTexts } from '../../../i18n/index.ts';
import { refusalAt } from '../../../player/refusal-at.ts';
import type { DecideStep, Trace } from '../../../trace/index.ts';
import { Facts } from '../../kit/facts.tsx';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { Authorization, VerdictLine } from './authorization.tsx';
import { EncryptionChoice } from './encryption-choice.tsx';
import { type Run, useRun } from './inspected.tsx';
import { StepLink } from './links.tsx';
import { OpenPolicies } from './open-policies.tsx';

/**
 * What is decided at the step, or what the refusal met there follows from, and by which words of which policy; elsewhere,
 * where in the run it is decided.
 */
export function PolicyTab() {
  const t = useT();
  const run = useRun();
  const predicts = useStore(isPredicting);
  if (run === null) return null;
  const { trace, position } = run;
  const decided = decidingStep(run);
  const others = decisionsOf(trace).filter(
    (place) => place.step.id !== decided?.id && !(predicts && place.position > position),
  );
  return (
    <div className="policy">
      {decided === null ? (
        <p className="inspector-hint">{t(policyTexts.noDecision)}</p>
      ) : (
        <>
          {decided.id !== run.step.id && (
            <p className="inspector-hint">
              {t(policyTexts.refusedBecause)}{' '}
              <StepLink place={{ step: decided, position: positionOf(trace, decided) }} titled />
            </p>
          )}
          <Decided trace={trace} step={decided} />
        </>
      )}
      {others.length === 0 && decided === null ? (
        <p className="inspector-hint">
          {t(predicts ? predictTexts.hiddenLater : policyTexts.none)}
        </p>
      ) : (
        <Decisions places={others} titled={decided !== null} />
      )}
    </div>
  );
}

/** The decision that the step is, or that its refusal follows from. */
function decidingStep({ step, trace, position }: Run): DecideStep | null {
  if (step.kind === 'decide') return step;
  const refused = refusalAt(trace, position)?.position;
  const before = refused === undefined ? undefined : trace.steps[refused - 2];
  return before?.kind === 'decide' && !before.decision.allowed ? before : null;
}

function positionOf({ steps }: Trace, { id }: DecideStep): number {
  return steps.findIndex((step) => step.id === id) + 1;
}

function Decided({ step, trace }: { readonly step: DecideStep; readonly trace: Trace }) {
  const t = useT();
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

interface DecisionPlace {
  readonly step: DecideStep;
  readonly position: number;
}

/** The decisions of a run, in order. */
function decisionsOf(trace: Trace): readonly DecisionPlace[] {
  return trace.steps.flatMap((step, i) =>
    step.kind === 'decide' ? [{ step, position: i + 1 }] : [],
  );
}

/** Decisions as links to their steps, each with how it came out. */
function Decisions({
  places,
  titled,
}: {
  readonly places: readonly DecisionPlace[];
  /** True where a heading has to say that these are others. */
  readonly titled: boolean;
}) {
  const t = useT();
  if (places.length === 0) return null;
  return (
    <>
      {titled && <h3 className="panel-heading">{t(policyTexts.otherDecisions)}</h3>}
      <ul className="decisions" aria-label={t(policyTexts.decisions)}>
        {places.map((place) => {
          const { allowed } = place.step.decision;
          return (
            <li key={place.step.id}>
              <span className="tree-mark" data-matched={allowed || undefined}>
                {allowed ? <CheckIcon /> : <CrossIcon />}
                <span className="visually-hidden">
                  {t(allowed ? policyTexts.passed : policyTexts.refused)}:{' '}
                </span>
              </span>
              <StepLink place={place} titled />
            </li>
          );
        })}
      </ul>
    </>
  );
}
