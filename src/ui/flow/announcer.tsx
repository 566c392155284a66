import { useState } from 'react';
import { transportTexts } from '../../i18n/index.ts';
import { refusalOf, statusText } from '../../player/index.ts';
import type { Trace } from '../../trace/index.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { isAtEnd, isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';

/** Says once to screen readers what has changed: the step, or how the flow ends after something else was chosen. */
export function Announcer() {
  const trace = useStore((state) => state.trace);
  const { position } = useStore((state) => state.transport);
  const isOpening = useStore((state) => state.isOpening);
  const [last, setLast] = useState({ trace, position, isOpening, isRerun: false });
  if (last.trace !== trace || last.position !== position) {
    const isOther = last.trace !== null && last.trace !== trace && !last.isOpening;
    setLast({ trace, position, isOpening, isRerun: isOther });
  }
  // Who predicts is not told how it ends.
  const isHidden = useStore((state) => isPredicting(state) && !isAtEnd(state));
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {trace && last.isRerun && !isHidden ? <SpokenOutcome trace={trace} /> : <SpokenStep />}
    </div>
  );
}

function SpokenStep() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const { position, total } = useStore((state) => state.transport);
  return step && t(transportTexts.positionTitled, { position, total, title: narrate(step).title });
}

function SpokenOutcome({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const narrate = useNarrate();
  const { status, code } = trace.outcome;
  const outcome = [statusText(status), ...(code ? [code] : [])].join(' ');
  const position = status < 400 ? null : refusalOf(trace.steps);
  const refusal = position === null ? undefined : trace.steps[position - 1];
  return position === null || refusal === undefined
    ? t(transportTexts.outcome, { outcome })
    : t(transportTexts.outcomeRefused, { outcome, position, title: narrate(refusal).title });
}
