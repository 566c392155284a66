import { useLayoutEffect, useRef } from 'react';
import { predictTexts } from '../../../i18n/index.ts';
import { useNarrate, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import type { AskedQuestion } from './use-quiz.ts';

/** Whether an answer was right, why, and the step that shows it. Brought into view where there is little room. */
export function VerdictLine({ asked }: { readonly asked: AskedQuestion }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const panel = line.current?.closest('.predict');
    if (panel) panel.scrollTop = panel.scrollHeight;
  }, []);
  return (
    <p ref={line} className="predict-verdict" data-state={asked.state}>
      <Verdict state={asked.state} /> {asked.why} <EvidenceLink asked={asked} />
    </p>
  );
}

/** The same for those who do not see which choice is marked. */
export function SpokenVerdict({
  asked: { state, answer, why },
}: {
  readonly asked: AskedQuestion;
}) {
  const t = useT();
  return (
    <>
      <Verdict state={state} /> {state === 'wrong' && t(predictTexts.answerIs, { answer })} {why}
    </>
  );
}

function Verdict({ state }: Pick<AskedQuestion, 'state'>) {
  const t = useT();
  return <strong>{t(state === 'right' ? predictTexts.right : predictTexts.wrong)}</strong>;
}

/** The step that shows the right answer, by which one gets there. */
export function EvidenceLink({ asked }: { readonly asked: AskedQuestion }) {
  const t = useT();
  const narrate = useNarrate();
  const { step: id, value } = asked.question.evidence;
  const steps = useStore((state) => state.trace?.steps);
  const position = steps?.findIndex((step) => step.id === id) ?? -1;
  const step = steps?.[position];
  if (step === undefined) return null;
  return (
    <button
      type="button"
      className="predict-link"
      onClick={() => {
        const { goToStep, setHighlight } = useStore.getState();
        goToStep(id);
        setHighlight(value);
      }}
    >
      {t(predictTexts.seeStep, { position: position + 1, title: narrate(step).title })}
    </button>
  );
}
