import type { Explanation, Fence, Suggestion } from '../../../aws/iam/index.ts';
import { explainTexts, policyTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { policyFenceTexts } from '../../../i18n/texts/policies-fences.ts';
import { applySuggestion } from '../../../judge/apply-suggestion.ts';
import type { JudgedCheck } from '../../../judge/judge.ts';
import { litStatements } from '../../../judge/lit.ts';
import type { LitSpan } from '../../../judge/work.ts';
import { ContextTable } from '../../kit/context-table.tsx';
import { CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import { SuggestedChanges } from '../../kit/suggested-changes.tsx';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { revealIn } from '../editors/open-editors.ts';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';
import { denialOf } from './denial.ts';
import { Fences } from './fences.tsx';
import { JudgedPolicies } from './judged-policies.tsx';
import { PURPOSE_TEXTS, SERVICE_NAMES } from './words.ts';

interface Props {
  readonly judged: JudgedCheck;
  readonly suggestions: readonly Suggestion[];
  readonly fences: readonly Fence[];
  /** Every statement that is lit, with its place. */
  readonly lit: readonly LitSpan[];
}

/** One question to the policies: who asked for what, how it was answered, by which words, and what would mend it. */
export function CheckCard({ judged, suggestions, fences, lit }: Props) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const nameOf = useEditorName();
  const { check, explanation, broken } = judged;
  const answer =
    explanation === null ? 'unknown' : explanation.decision === 'Allow' ? 'allowed' : 'refused';
  const Icon = answer === 'allowed' ? CheckIcon : answer === 'refused' ? CrossIcon : MinusIcon;
  const mine = litStatements([judged]);
  const places = lit.filter((span) =>
    mine.some(({ editor, statement }) => editor === span.editor && statement === span.statement),
  );
  return (
    <li className="card policies-check" data-answer={answer}>
      <div className="card-head">
        <Icon className="policies-check-mark" />
        <h3>
          {SERVICE_NAMES[check.service]}: <code>{check.request.action}</code>
        </h3>
        <small>{t(PURPOSE_TEXTS[check.purpose])}</small>
      </div>
      <div className="policies-check-body">
        {explanation === null ? (
          <p>
            {t(policiesTexts.brokenNoVerdict, {
              names: new Intl.ListFormat(lang).format(broken.map(nameOf)),
            })}
          </p>
        ) : (
          <>
            <p className="policies-check-why">{iam.decidedBy(explanation.decidedBy)}</p>
            <DenialReasons explanation={explanation} />
            {places.map(({ editor, statement, start, end }) => (
              <button
                key={`${editor} ${statement}`}
                type="button"
                className="step-link"
                onClick={() => revealIn(editor, start, end)}
              >
                {t(policiesTexts.showStatement, {
                  name: nameOf(editor),
                  number: statement + 1,
                })}
              </button>
            ))}
            {answer === 'refused' && (
              <CheckMending judged={judged} suggestions={suggestions} fences={fences} />
            )}
            {/* Where nothing allowed the request, how each statement missed it is the answer. */}
            <details
              className="fold policies-check-tree"
              open={explanation.decidedBy.kind === 'nothing'}
            >
              <summary>{t(policyTexts.judged)}</summary>
              <JudgedPolicies judged={judged} explanation={explanation} />
              <ContextTable context={check.request.context} />
            </details>
          </>
        )}
      </div>
    </li>
  );
}

/** Why a Deny applied: each of its conditions against what the request has. Nothing where no Deny decided. */
function DenialReasons({ explanation }: { readonly explanation: Explanation }) {
  const t = useT();
  const iam = useIamTexts();
  const { reach, conditions } = denialOf(explanation);
  if (reach === null) return null;
  if (conditions.length === 0) return <p>{t(policiesTexts[reach])}</p>;
  return (
    <ul className="policies-reasons" aria-label={t(policiesTexts.reasons)}>
      {conditions.map(({ operator, key, reason, actual }) => (
        <li key={`${operator} ${key}`}>
          <code>
            {operator} {key}
          </code>
          : {iam.reason(reason, actual ?? [])}
        </li>
      ))}
    </ul>
  );
}

interface MendingProps {
  readonly judged: JudgedCheck;
  readonly suggestions: readonly Suggestion[];
  readonly fences: readonly Fence[];
}

/** The smallest change after which the check is passed, and other ways to the same. */
function CheckMending({ judged, suggestions, fences }: MendingProps) {
  const t = useT();
  const speaksOfOthers = usePolicies((state) => (state.sheet?.otherNames.length ?? 0) > 0);
  const [first, ...others] = suggestions;
  if (first === undefined && fences.length > 0) return <Fences fences={fences} />;
  if (first === undefined) {
    return <p>{t(speaksOfOthers ? policiesTexts.mendNames : policiesTexts.noMending)}</p>;
  }
  return (
    <div className="mending">
      <Fences fences={fences} />
      <h4 className="panel-heading">
        {t(fences.length > 0 ? policyFenceTexts.own : policiesTexts.mending)}
      </h4>
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
      {suggestion.changes.some(({ where }) => where === 'session') && (
        <p className="mending-lets-in">{t(policyFenceTexts.session)}</p>
      )}
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
