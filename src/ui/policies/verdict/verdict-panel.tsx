import { useDeferredValue, useEffect, useId, useRef } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { Judgement } from '../../../judge/judge.ts';
import { CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import { focusOn, reveal } from '../../kit/reveal.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { usePolicies } from '../state/store.ts';
import { AskedKeys } from './asked-keys.tsx';
import { CheckCard } from './check-card.tsx';
import { OtherRequests, Remarks } from './remarks.tsx';
import { ANSWER_TEXTS, SERVICE_NAMES } from './words.ts';

/** How the request comes out, why, and what would change that. */
export function VerdictPanel() {
  const t = useT();
  const heading = useId();
  const details = useRef<HTMLDivElement>(null);
  const sheet = usePolicies((state) => state.sheet);
  // How it comes out is on the screen before the reasons have been drawn.
  const told = useDeferredValue(sheet);
  return (
    <section className="policies-verdict" aria-labelledby={heading} aria-busy={sheet === null}>
      <h2 id={heading} className="visually-hidden">
        {t(policiesTexts.verdict)}
      </h2>
      <div className="verdict-bar" data-answer={sheet?.judgement.overall}>
        <p role="status">
          {sheet ? (
            <Summary judgement={sheet.judgement} isProvisional={sheet.unknownKeys.length > 0} />
          ) : (
            t(policiesTexts.judging)
          )}
        </p>
        {/* On a small screen the bar stays in sight while one types, and leads to the reasons. */}
        <button
          type="button"
          className="button verdict-why"
          onClick={() => {
            if (details.current === null) return;
            details.current.focus({ preventScroll: true });
            reveal(details.current, 'start');
          }}
        >
          {t(policiesTexts.why)}
        </button>
      </div>
      <div ref={details} className="verdict-details" tabIndex={-1}>
        <AppliedNote />
        {told && (
          <>
            <AskedKeys keys={told.askedKeys} />
            <Remarks sheet={told} />
            <OtherRequests sheet={told} />
            <ol className="policies-checks" aria-label={t(policiesTexts.checks)}>
              {told.judgement.checks.map((judged, at) => (
                <CheckCard
                  key={judged.check.id}
                  judged={judged}
                  suggestions={told.suggestions[at] ?? []}
                  fences={told.fences[at] ?? []}
                  lit={told.lit}
                />
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

function Summary({
  judgement,
  isProvisional,
}: {
  readonly judgement: Judgement;
  readonly isProvisional: boolean;
}) {
  const t = useT();
  const { overall, s3, kms } = judgement;
  return (
    <>
      <b className="verdict-overall">
        <AnswerIcon answer={overall} /> {t(ANSWER_TEXTS[overall])}
        {isProvisional && <small>{t(policiesTexts.provisional)}</small>}
      </b>
      {(['s3', 'kms'] as const).map((service) => {
        const answer = service === 's3' ? s3 : kms;
        return (
          <span key={service} className="verdict-service" data-answer={answer}>
            <AnswerIcon answer={answer} />{' '}
            {t(policiesTexts.serviceAnswer, {
              service: SERVICE_NAMES[service],
              answer: t(ANSWER_TEXTS[answer]),
            })}
          </span>
        );
      })}
    </>
  );
}

function AnswerIcon({ answer }: { readonly answer: Judgement['kms'] }) {
  if (answer === 'allowed') return <CheckIcon />;
  return answer === 'refused' ? <CrossIcon /> : <MinusIcon />;
}

/** That a suggestion was followed, and the way back. It takes the focus: the button that was pressed is gone. */
function AppliedNote() {
  const t = useT();
  const lang = useLang();
  const nameOf = useEditorName();
  const undo = useRef<HTMLButtonElement>(null);
  const applied = usePolicies((state) => state.applied);
  useEffect(() => {
    if (applied && undo.current) focusOn(undo.current);
  }, [applied]);
  if (applied === null) return null;
  const names = new Intl.ListFormat(lang).format(applied.editors.map(nameOf));
  return (
    <p className="policies-applied">
      <CheckIcon /> <span>{t(policiesTexts.applied, { names })}</span>
      <button
        ref={undo}
        type="button"
        className="button"
        onClick={() => usePolicies.getState().takeBack()}
      >
        {t(policiesTexts.takeBack)}
      </button>
    </p>
  );
}
