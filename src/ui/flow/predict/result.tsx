import { predictTexts } from '../../../i18n/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import type { AskedQuestion, MarkState, Quiz } from './use-quiz.ts';
import { EvidenceLink } from './verdict-line.tsx';

/** How it went: every question with its right answer and the step that shows it. */
export function Result({ quiz: { all, score } }: { readonly quiz: Quiz }) {
  const t = useT();
  const startOver = () => {
    const { forgetGuesses, dispatch } = useStore.getState();
    forgetGuesses();
    dispatch({ type: 'first' });
  };
  return (
    <div className="predict-result">
      <p className="predict-score">
        <strong>{t(predictTexts.score, { right: score.right, total: score.total })}</strong>
        <span>{t(predictTexts.rest, { wrong: score.wrong, skipped: score.skipped })}</span>
        <button type="button" className="button" onClick={startOver}>
          {t(predictTexts.startOver)}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list */}
      <ol className="predict-answers" role="list">
        {all.map((asked) => (
          <li key={asked.question.id}>
            <span className="predict-mark" data-state={asked.state} aria-hidden="true">
              <MarkSign state={asked.state} number={asked.number} />
            </span>
            <p>
              <span className="visually-hidden">{t(STATE_TEXTS[asked.state])}: </span>
              {asked.ask} <strong>{asked.answer}</strong> <EvidenceLink asked={asked} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

const STATE_TEXTS = {
  right: predictTexts.stateRight,
  wrong: predictTexts.stateWrong,
  open: predictTexts.stateOpen,
} as const satisfies Record<MarkState, unknown>;

/** One mark a question, by which one gets back to it. */
export function QuestionMarks({
  all,
  current,
}: {
  readonly all: readonly AskedQuestion[];
  readonly current: AskedQuestion | null;
}) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ol className="predict-marks" role="list" aria-label={t(predictTexts.marks)}>
      {all.map(({ question, number, state }) => {
        const position = question.before - 1;
        const name = t(predictTexts.mark, { number, position, state: t(STATE_TEXTS[state]) });
        return (
          <li key={question.id}>
            <button
              type="button"
              className="predict-mark"
              data-state={state}
              aria-label={name}
              aria-current={number === current?.number || undefined}
              title={name}
              onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
            >
              <MarkSign state={state} number={number} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function MarkSign({ state, number }: { readonly state: MarkState; readonly number: number }) {
  if (state === 'right') return <CheckIcon />;
  return state === 'wrong' ? <CrossIcon /> : number;
}
