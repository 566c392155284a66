import { Suspense } from 'react';
import { explainTexts, fieldTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import { UNSAID } from '../../../link/index.ts';
import { statusText } from '../../../player/outcome.ts';
import { isDenial, type Refusal } from '../../../player/refusal-at.ts';
import type { Trace } from '../../../trace/index.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { Facts } from '../../kit/facts.tsx';
import { CrossIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';
import { StepLink } from './links.tsx';

/** Needs the policy engine, which the first screen can do without. */
const Mending = lazyPart(
  part(() => import('./mending.tsx')),
  ({ Mending }) => Mending,
);

interface Props {
  readonly trace: Trace;
  readonly position: number;
  readonly refusal: Refusal | null;
}

/** At a refusal: AWS's words, beside them the true cause, and what would mend it. Nothing at any other step. */
export function RefusalNote({ trace, position, refusal }: Props) {
  const step = trace.steps[position - 1];
  if (refusal === null) {
    return step !== undefined && isDenial(step) ? (
      <ErrorBoundary>
        <Suspense>
          <Mending denial={step} trace={trace} titled />
        </Suspense>
      </ErrorBoundary>
    ) : null;
  }
  return <RefusalBox trace={trace} position={position} refusal={refusal} />;
}

function RefusalBox({ trace, position, refusal }: Props & { readonly refusal: Refusal }) {
  const t = useT();
  const narrator = useStore((state) => state.narrator);
  const { fail, answer, denial } = refusal;
  const why = narrator?.cause(fail, trace) ?? null;
  return (
    <section className="refusal" aria-label={t(explainTexts.refusal)}>
      <p className="refusal-who">
        <CrossIcon /> {t(whoRefuses(refusal))}{' '}
        {position !== refusal.position && (
          <StepLink place={{ step: fail, position: refusal.position }} />
        )}
      </p>
      <h3 className="panel-heading">{t(explainTexts.awsSays)}</h3>
      <Facts
        rows={[
          [t(explainTexts.status), <code key="status">{statusText(answer.status)}</code>],
          ...(answer.code === null
            ? []
            : [[t(explainTexts.errorCode), <code key="code">{answer.code}</code>] as const]),
        ]}
      />
      {answer.message !== null && (
        <blockquote className="refusal-message">{answer.message}</blockquote>
      )}
      {answer.code === null && <p className="inspector-hint">{t(explainTexts.noBody)}</p>}
      {why !== null && (
        <>
          <h3 className="panel-heading">{t(explainTexts.trueCause)}</h3>
          <p>{why.cause}</p>
          <h3 className="panel-heading">{t(explainTexts.mending)}</h3>
          <p>{why.remedy}</p>
        </>
      )}
      {trace.scenario.request === undefined && <ChangeBack />}
      {denial !== null && (
        <ErrorBoundary>
          <Suspense>
            <Mending denial={denial} trace={trace} />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
}

function whoRefuses({ fail, by, kmsAsked }: Refusal) {
  if (fail.actor === 'kms') return by === 'kms' ? explainTexts.byKms : explainTexts.byKmsThroughS3;
  return kmsAsked ? explainTexts.byS3AfterKms : explainTexts.byS3;
}

/** The circumstances that are not as at first, each with a button that sets it back and runs again. */
function ChangeBack() {
  const t = useT();
  const lang = useLang();
  const circumstances = useStore((state) => state.circumstances);
  const changed = CHANGEABLE.filter((field) => circumstances[field] !== UNSAID[field]);
  if (changed.length === 0) return null;
  return (
    <div className="change-back">
      <p className="mending-intro">{t(explainTexts.changeBack)}</p>
      {changed.map((field) => {
        const { label, values } = fieldTexts(field);
        const before = UNSAID[field];
        return (
          <button
            key={field}
            type="button"
            className="button"
            onClick={() =>
              useStore.getState().setCircumstances({ ...circumstances, [field]: before })
            }
          >
            {t(explainTexts.setBack, {
              field: label[lang],
              value: values[before]?.[lang] ?? before,
            })}
          </button>
        );
      })}
    </div>
  );
}
