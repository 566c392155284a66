import { predictTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { MarkSign, STATE_TEXTS } from './question-marks.tsx';
import type { Quiz } from './use-quiz.ts';
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
