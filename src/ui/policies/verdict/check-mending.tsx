import type { Suggestion } from '../../../aws/iam/index.ts';
import { explainTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { SuggestedChanges } from '../../kit/suggested-changes.tsx';
import { useT } from '../../store/hooks.ts';
import type { JudgedCheck } from '../judge/judge.ts';
import { applySuggestion } from '../judge/mend.ts';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';

interface Props {
  readonly judged: JudgedCheck;
  readonly suggestions: readonly Suggestion[];
}

/** The smallest change after which the check is passed, and other ways to the same. */
export function CheckMending({ judged, suggestions }: Props) {
  const t = useT();
  const [first, ...others] = suggestions;
  if (first === undefined) return <p>{t(policiesTexts.noMending)}</p>;
  return (
    <div className="mending">
      <h4 className="panel-heading">{t(policiesTexts.mending)}</h4>
      <Way judged={judged} suggestion={first} />
      {others.length > 0 && (
        <details className="fold">
          <summary>{t(policiesTexts.mendingOther)}</summary>
          {others.map((suggestion, at) => (
            <div key={JSON.stringify(suggestion.changes)} className="mending-other">
              <p className="panel-heading">{t(explainTexts.option, { number: String(at + 2) })}</p>
              <Way judged={judged} suggestion={suggestion} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function Way({
  judged,
  suggestion,
}: {
  readonly judged: JudgedCheck;
  readonly suggestion: Suggestion;
}) {
  const t = useT();
  return (
    <>
      <SuggestedChanges suggestion={suggestion} />
      <button
        type="button"
        className="button button-strong"
        onClick={() => {
          // An answer to an older text would put that text back.
          if (!isAnswered(usePolicies.getState())) return;
          usePolicies.getState().apply(applySuggestion(judged, suggestion));
        }}
      >
        {t(policiesTexts.apply)}
      </button>
    </>
  );
}
