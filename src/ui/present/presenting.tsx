import './presenting.css';
import './presenting-rooms.css';
import { useEffect } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { connectPresenterKeys, fillScreen, leavePresenting } from '../kit/presenting-mode.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { Neighbours } from './neighbours.tsx';
import { isWindowOpening } from './open-notes.ts';
import { PresenterTools } from './presenter-tools.tsx';
import { AnswerForRoom, QuestionForRoom } from './room-question.tsx';
import { useRoomQuiz } from './room-quiz.ts';

export { enterPresenting } from '../kit/presenting-mode.ts';

/** The step in one big sentence, what comes before and after it, what the room is asked, and what a presenter needs. */
export function Presenting() {
  const t = useT();
  const { asked, answered } = useRoomQuiz();
  // A browser that opens another window may take the full screen away.
  useEffect(() => connectPresenterKeys(() => !isWindowOpening()), []);
  return (
    <>
      <section className="presenting" aria-label={t(presentTexts.words)}>
        <Sentence />
        <PresenterTools leave={leavePresenting} fillScreen={fillScreen} />
        <Neighbours />
      </section>
      {asked && <QuestionForRoom key={asked.question.id} asked={asked} />}
      {answered && <AnswerForRoom asked={answered} />}
    </>
  );
}

/** What the step is called. A verdict is not told before its gate has moved. */
function Sentence() {
  const step = useStep();
  const narrate = useNarrate();
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const { position, phase } = useStore((state) => state.transport);
  const question =
    step && trace && phase === 'moving' ? (narrator?.question(step, trace) ?? null) : null;
  return (
    <p className="presenting-sentence">
      {step && (
        <>
          <span className="presenting-number" aria-hidden="true">
            {position}
          </span>
          <span>{question?.title ?? narrate(step).title}</span>
        </>
      )}
    </p>
  );
}
