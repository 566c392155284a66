import { useMemo } from 'react';
import { type Nearest, nearestComputation, recomputeSnippet } from '../../../../code/index.ts';
import { codeTexts } from '../../../../i18n/index.ts';
import type { Text } from '../../../../lib/text.ts';
import { narrate, valueName } from '../../../../narration/narrate.ts';
import type { OpStep, Step, Value } from '../../../../trace/index.ts';
import { useLang, useT } from '../../../store/hooks.ts';
import { StepLink } from '../step-link.tsx';
import type { Run } from '../use-run.ts';
import { SnippetView } from './snippet-view.tsx';

interface Props {
  readonly run: Run;
  readonly language: 'recompute-node' | 'recompute-python';
}

/** A program that runs the step's computation again; for a step without one, that of the nearest. */
export function Recomputed({ run, language }: Props) {
  const t = useT();
  const nearest = useMemo(() => nearestComputation(run.step, run.trace), [run.step, run.trace]);
  if (nearest === null) return <p className="inspector-hint">{t(codeTexts.none)}</p>;
  const place = run.index.places.get(nearest.step.id);
  return (
    <>
      <p className="inspector-hint">
        {t(whyOf(run.step, nearest))}
        {nearest.because !== 'self' && place && (
          <>
            {' '}
            <StepLink place={place} titled />
          </>
        )}
      </p>
      <Program run={run} language={language} step={nearest.step} />
    </>
  );
}

function Program({ run, language, step }: Props & { readonly step: OpStep }) {
  const lang = useLang();
  const { trace } = run;
  const snippet = useMemo(() => {
    const { title } = narrate(step, trace, lang);
    const nameOf = (value: Value) => valueName(value, trace, lang);
    return recomputeSnippet(language, step, trace, { title, nameOf }, lang);
  }, [language, step, trace, lang]);
  return <SnippetView run={run} snippet={snippet} current={null} />;
}

function whyOf(step: Step, { because }: Nearest): Text {
  if (because === 'self') return codeTexts.recomputes;
  if (because === 'order') return codeTexts.decides;
  return step.kind === 'op' ? codeTexts.random : codeTexts.moves;
}
