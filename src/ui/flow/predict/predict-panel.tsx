import { useCallback, useEffect } from 'react';
import { predictTexts } from '../../../i18n/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { isTyping } from '../../kit/typing.ts';
import { useT } from '../../store/hooks.ts';
import { isAtEnd } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { QuestionMarks, Result } from './result.tsx';
import type { AskedQuestion, Quiz } from './use-quiz.ts';
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
  const hasDigits = useStore((state) => state.characterKeys);
  useDigitKeys(hasDigits && current?.given === null ? current.choices.length : 0, (digit) =>
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
              {hasDigits
                ? t(predictTexts.hint, { count: current.choices.length })
                : t(predictTexts.hintNoKeys)}
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
function Speaker({ current }: { readonly current: AskedQuestion | null }) {
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {current && (current.given === null ? current.ask : <SpokenVerdict asked={current} />)}
    </p>
  );
}

/** A question and its choices. Once answered they stay, so that nobody loses the focus, and show which is right. */
function Choices({
  asked,
  onChoose,
}: {
  readonly asked: AskedQuestion;
  onChoose(choice: string): void;
}) {
  const t = useT();
  const { ask, choices, given } = asked;
  const hasDigits = useStore((state) => state.characterKeys);
  const isOpen = given === null;
  return (
    <fieldset className="predict-question">
      <legend className="predict-ask">{ask}</legend>
      <div className="predict-choices" data-answered={!isOpen || undefined}>
        {choices.map(({ choice, text, isRight }, index) => {
          const isYours = choice === given;
          const shows = isOpen ? null : isRight ? 'right' : isYours ? 'wrong' : null;
          const said = [
            ...(shows === 'right' ? [t(predictTexts.isRight)] : []),
            ...(isYours ? [t(predictTexts.isYours)] : []),
          ];
          return (
            <button
              key={choice}
              type="button"
              className="predict-choice"
              data-shows={shows ?? undefined}
              aria-disabled={!isOpen || undefined}
              aria-keyshortcuts={isOpen && hasDigits ? String(index + 1) : undefined}
              onClick={() => isOpen && onChoose(choice)}
            >
              <span className="predict-key" aria-hidden="true">
                {shows === 'right' ? (
                  <CheckIcon />
                ) : shows === 'wrong' ? (
                  <CrossIcon />
                ) : (
                  <kbd>{index + 1}</kbd>
                )}
              </span>
              <span className="predict-text">{text}</span>
              {said.length > 0 && <span className="predict-said">{said.join(' · ')}</span>}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Calls back with the number of each digit pressed, from 1 to `count`, while nothing else wants it. */
function useDigitKeys(count: number, onDigit: (digit: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (digit < 1 || digit > count) return;
      event.preventDefault();
      onDigit(digit);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [count, onDigit]);
}
