import { policyTexts } from '../../../i18n/index.ts';
import type { DecideStep, Trace } from '../../../trace/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { StepLink } from './step-link.tsx';

export interface DecisionPlace {
  readonly step: DecideStep;
  readonly position: number;
}

/** The decisions of a run, in order. */
export function decisionsOf(trace: Trace): readonly DecisionPlace[] {
  return trace.steps.flatMap((step, i) =>
    step.kind === 'decide' ? [{ step, position: i + 1 }] : [],
  );
}

/** Decisions as links to their steps, each with how it came out. */
export function Decisions({
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
