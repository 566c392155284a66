import { useCallback } from 'react';
import { predictTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { isAtEnd } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { Choices } from './choices.tsx';
import { QuestionMarks } from './question-marks.tsx';
import { Result } from './result.tsx';
import { useDigitKeys } from './use-digit-keys.ts';
import type { Asked, Quiz } from './use-quiz.ts';
import { useQuiz } from './use-quiz.ts';
import { SpokenVerdict, VerdictLine } from './verdict-line.tsx';
import './predict.css';

/** Asks what comes next where there is something to be asked, and says how it went. It keeps its size, whatever it says. */
export function PredictPanel() {
  const t = useT();
  const quiz = useQuiz();
  const position = useStore((state) => state.transport.position);
  const isOver = useStore(isAtEnd);
  const current = quiz.all.find(({ question }) => question.before === position + 1) ?? null;
  const choose = useCallback(
    (choice: string) => {
      if (current?.given === null) useStore.getState().guess(current.question.id, choice);
    },
    [current],
  );
  useDigitKeys(current?.given === null ? current.choices.length : 0, (digit) =>
    choose(current?.choices[digit - 1]?.choice ?? ''),
  );
  const shows = current ? 'question' : isOver ? 'result' : 'nothing';
  return (
    <section className="predict" aria-label={t(predictTexts.region)} data-shows={shows}>
      <div className="predict-head">
        <h2>
          {current
            ? t(predictTexts.number, { number: current.number, total: quiz.score.total })
            : t(predictTexts.region)}
        </h2>
        <QuestionMarks all={quiz.all} current={current} />
      </div>
      {current ? (
        <>
          <Choices asked={current} onChoose={choose} />
          {current.given === null ? (
            <p className="predict-hint">
              {t(predictTexts.hint, { count: current.choices.length })}
            </p>
          ) : (
            <VerdictLine key={current.question.id} asked={current} />
          )}
        </>
      ) : isOver ? (
        <Result quiz={quiz} />
      ) : (
        <Waiting quiz={quiz} position={position} />
      )}
      <Speaker current={current} />
    </section>
  );
}

/** Where the next question comes. */
function Waiting({ quiz: { all }, position }: { readonly quiz: Quiz; readonly position: number }) {
  const t = useT();
  const next = all.find(({ question }) => question.before - 1 > position);
  return (
    <p className="predict-hint">
      {next
        ? t(predictTexts.next, { position: next.question.before - 1 })
        : t(all.length > 0 ? predictTexts.noMore : predictTexts.none)}
    </p>
  );
}

/** Says each question and each verdict once to screen readers. */
function Speaker({ current }: { readonly current: Asked | null }) {
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {current && (current.given === null ? current.ask : <SpokenVerdict asked={current} />)}
    </p>
  );
}
