import './room-question.css';
import { useEffect, useId } from 'react';
import { presentTexts, voteCounts } from '../../i18n/texts/presenting.ts';
import { CheckIcon, EyeIcon, MinusIcon, ResetIcon } from '../kit/icons.tsx';
import { isTyping } from '../kit/typing.ts';
import { useCount, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { forget } from './polls.ts';
import { type RoomQuestion, revealNow, voteNow } from './room-quiz.ts';

interface Props {
  readonly asked: RoomQuestion;
}

/** A question over the whole stage. Votes are counted one by one, and nothing is told before it is asked to be. */
export function QuestionForRoom({ asked }: Props) {
  const t = useT();
  const count = useCount();
  const heading = useId();
  const { ask, choices, number, total, poll, question, why } = asked;
  const hasKeys = useStore((state) => state.characterKeys);
  useVoteKeys(hasKeys);
  const sum = sumOf(poll.votes);
  return (
    <section className="room-question" aria-label={t(presentTexts.question)}>
      <p className="room-question-number">{t(presentTexts.number, { number, total })}</p>
      <h2 id={heading} className="room-question-ask">
        {ask}
      </h2>
      <ol className="room-choices" aria-labelledby={heading}>
        {choices.map((choice, index) => (
          <Choice
            key={choice.choice}
            index={index}
            text={choice.text}
            votes={poll.votes[index] ?? 0}
            sum={sum}
            isRight={poll.revealed && choice.isRight}
            hasKeys={hasKeys}
          />
        ))}
      </ol>
      {poll.revealed && <p className="room-question-why">{why}</p>}
      <div className="room-question-foot">
        <button
          type="button"
          className="button button-strong room-reveal"
          aria-keyshortcuts={hasKeys ? 'R' : undefined}
          onClick={revealNow}
        >
          <EyeIcon />
          {t(presentTexts.reveal)}
          {hasKeys && <kbd>R</kbd>}
        </button>
        {(sum > 0 || poll.revealed) && (
          <button type="button" className="button" onClick={() => forget(question.id)}>
            <ResetIcon />
            {t(presentTexts.resetVotes)}
          </button>
        )}
        <p className="room-question-sum">
          {sum > 0 ? count(voteCounts.all, sum) : t(hintOf(hasKeys))}
        </p>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {ask}
      </p>
    </section>
  );
}

const hintOf = (hasKeys: boolean) => (hasKeys ? presentTexts.hint : presentTexts.hintNoKeys);

interface ChoiceProps {
  readonly index: number;
  readonly text: string;
  readonly votes: number;
  readonly sum: number;
  readonly isRight: boolean;
  readonly hasKeys: boolean;
}

/** A choice with its number and its counter: pressed, it has one vote more. */
function Choice({ index, text, votes, sum, isRight, hasKeys }: ChoiceProps) {
  const t = useT();
  const count = useCount();
  return (
    <li className="room-choice" data-right={isRight || undefined}>
      <button
        type="button"
        className="room-choice-button"
        aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
        aria-label={`${t(presentTexts.voteFor, { choice: text })} · ${count(voteCounts.votes, votes)}${
          isRight ? ` · ${t(presentTexts.isRight)}` : ''
        }`}
        onClick={() => voteNow(index)}
      >
        {/* As long as its share of the votes. */}
        <span
          className="room-choice-share"
          style={{ transform: `scaleX(${sum > 0 ? votes / sum : 0})` }}
        />
        <span className="room-choice-number">{isRight ? <CheckIcon /> : index + 1}</span>
        <span className="room-choice-text">{text}</span>
        <span className="room-choice-votes">{votes}</span>
      </button>
      <button
        type="button"
        className="room-choice-less"
        aria-label={t(presentTexts.takeBack, { choice: text })}
        title={t(presentTexts.takeBack, { choice: text })}
        disabled={votes === 0}
        onClick={() => voteNow(index, -1)}
      >
        <MinusIcon />
      </button>
    </li>
  );
}

/** The answer under the step that shows it, beside what the room had said. It goes with the next step. */
export function AnswerForRoom({ asked }: Props) {
  const t = useT();
  const count = useCount();
  const { ask, answer, choices, poll, why } = asked;
  const sum = sumOf(poll.votes);
  return (
    <section className="room-answer" aria-label={t(presentTexts.verdict)} aria-live="polite">
      <p className="room-answer-ask">{ask}</p>
      <p className="room-answer-right">
        <CheckIcon />
        <strong>{answer}</strong>
      </p>
      {sum > 0 && (
        <ul className="room-tally">
          {choices.map(({ choice, text, isRight }, index) => (
            <li key={choice} data-right={isRight || undefined}>
              {text} <strong>{count(voteCounts.votes, poll.votes[index] ?? 0)}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="room-answer-why">{why}</p>
    </section>
  );
}

const sumOf = (votes: readonly number[]): number => votes.reduce((sum, one) => sum + one, 0);

/** Digits vote and R reveals, while nothing else wants them. */
function useVoteKeys(hasKeys: boolean): void {
  useEffect(() => {
    if (!hasKeys) return;
    const onKey = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || isCommand || isTyping(event.target)) return;
      if (useStore.getState().overlay !== null) return;
      if (/^[1-9]$/.test(event.key)) voteNow(Number(event.key) - 1);
      // Held down, it would reveal the next question as well.
      else if (event.key.toLowerCase() === 'r' && !event.repeat) revealNow();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [hasKeys]);
}
