import type { Suggestion } from '../../../aws/iam/index.ts';
import { policyTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { ContextTable } from '../../kit/context-table.tsx';
import { CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';
import { EDITOR_NAMES } from '../editors/names.ts';
import { revealIn } from '../editors/open-editors.ts';
import type { JudgedCheck } from '../judge/judge.ts';
import { litStatements } from '../judge/lit.ts';
import type { LitSpan } from '../judge/work.ts';
import { CheckMending } from './check-mending.tsx';
import { DenialReasons } from './denial-reasons.tsx';
import { JudgedPolicies } from './judged-policies.tsx';
import { SERVICE_NAMES } from './words.ts';

interface Props {
  readonly judged: JudgedCheck;
  readonly suggestions: readonly Suggestion[];
  /** Every statement that is lit, with its place. */
  readonly lit: readonly LitSpan[];
}

/** One question to the policies: who asked for what, how it was answered, by which words, and what would mend it. */
export function CheckCard({ judged, suggestions, lit }: Props) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const { check, explanation, broken } = judged;
  const answer =
    explanation === null ? 'unknown' : explanation.decision === 'Allow' ? 'allowed' : 'refused';
  const Icon = answer === 'allowed' ? CheckIcon : answer === 'refused' ? CrossIcon : MinusIcon;
  const mine = litStatements([judged]);
  const places = lit.filter((span) =>
    mine.some(({ slot, statement }) => slot === span.slot && statement === span.statement),
  );
  return (
    <li className="card policies-check" data-answer={answer}>
      <div className="card-head">
        <Icon className="policies-check-mark" />
        <h3>
          {SERVICE_NAMES[check.service]}: <code>{check.request.action}</code>
        </h3>
        <small>{check.purpose[lang]}</small>
      </div>
      <div className="policies-check-body">
        {explanation === null ? (
          <p>
            {t(policiesTexts.brokenNoVerdict, {
              names: new Intl.ListFormat(lang).format(broken.map((slot) => t(EDITOR_NAMES[slot]))),
            })}
          </p>
        ) : (
          <>
            <p className="policies-check-why">{iam.decidedBy(explanation.decidedBy)}</p>
            <DenialReasons explanation={explanation} />
            {places.map(({ slot, statement, start, end }) => (
              <button
                key={`${slot} ${statement}`}
                type="button"
                className="step-link"
                onClick={() => revealIn(slot, start, end)}
              >
                {t(policiesTexts.showStatement, {
                  name: t(EDITOR_NAMES[slot]),
                  number: statement + 1,
                })}
              </button>
            ))}
            {answer === 'refused' && <CheckMending judged={judged} suggestions={suggestions} />}
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
