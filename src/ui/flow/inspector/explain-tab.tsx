import { Suspense } from 'react';
import { explainTexts, inspectorTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import type { Fact } from '../../../narration/index.ts';
import { encryptionContext } from '../../../player/conversation.ts';
import { type Refusal, refusalAt } from '../../../player/refusal-at.ts';
import { stepValues } from '../../../player/step-values.ts';
import { refuses } from '../../../player/steps.ts';
import type { Step } from '../../../trace/index.ts';
import { BasisBadge, STANDINGS } from '../../kit/basis-badge.tsx';
import { OutIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useNarrate, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { type Run, useRun } from './inspected.tsx';
import { ValueCard } from './value-card.tsx';

// What most steps do not need comes with the first that does.
const RefusalNote = lazyPart(
  part(() => import('./refusal-note.tsx')),
  (loaded) => loaded.RefusalNote,
);
const EncryptionChoice = lazyPart(
  part(() => import('./encryption-choice.tsx')),
  (loaded) => loaded.EncryptionChoice,
);

/** The step in words, on what it rests, what went wrong in it and which values it has to do with. */
export function ExplainTab() {
  const t = useT();
  const narrate = useNarrate();
  const run = useRun();
  const narrator = useStore((state) => state.narrator);
  if (run === null) return null;
  const { step, position, trace, index } = run;
  const { title, body } = narrate(step);
  const fact = narrator?.fact(step.fact);
  const refusal = refusalAt(trace, position);
  const values = stepValues(step).flatMap(({ id }) => index.values.get(id) ?? []);
  return (
    <div className="explain">
      <h2 className="explain-title">
        {position} · {title}
      </h2>
      {/* AWS's message stands below, word for word; once is enough. */}
      {!repeats(body, refusal) && <p className="explain-body">{body}</p>}
      {(refusal !== null || refuses(step)) && (
        <Suspense>
          <RefusalNote trace={trace} position={position} refusal={refusal} />
        </Suspense>
      )}
      {fact !== undefined && <BasisNote basis={fact} />}
      <SeeAlso step={step} />
      {step.kind === 'decide' && step.decision.subject === 'encryption' && (
        <Suspense>
          <EncryptionChoice trace={trace} step={step} decision={step.decision} />
        </Suspense>
      )}
      <BoundTo run={run} />
      {values.length > 0 && (
        <ul className="cards" aria-label={t(explainTexts.values)}>
          {values.map((value) => (
            <ValueCard key={value.id} value={value} />
          ))}
        </ul>
      )}
    </div>
  );
}

function repeats(body: string, refusal: Refusal | null): boolean {
  const message = refusal?.answer.message;
  return typeof message === 'string' && body.includes(message);
}

/** On what a step rests: AWS's word with its page, or our model with its reason. */
function BasisNote({ basis }: { readonly basis: Fact }) {
  const t = useT();
  return (
    <div className="basis">
      <p className="basis-line">
        <BasisBadge status={basis.status} />
        {[basis, ...(basis.also === undefined ? [] : [basis.also])].map(
          ({ source, url }) =>
            url !== null && (
              <a
                key={url}
                className="basis-link"
                href={url}
                target="_blank"
                rel="noopener noreferrer"
              >
                {source} <OutIcon />
                <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
              </a>
            ),
        )}
      </p>
      <p className="basis-note">{basis.note}</p>
      <details className="fold basis-legend">
        <summary>{t(explainTexts.legend)}</summary>
        <dl className="basis-meanings">
          {STANDINGS.map((status) => (
            <div key={status} data-current={status === basis.status || undefined}>
              <dt>
                <BasisBadge status={status} />
              </dt>
              <dd>{t(explainTexts[`${status}Means`])}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** Where the inspector says more of a step of this kind. */
function SeeAlso({ step }: { readonly step: Step }) {
  const t = useT();
  const target = targetOf(step);
  if (target === null) return null;
  return (
    <p className="see-also">
      <button
        type="button"
        className="step-link"
        onClick={() => useStore.getState().setTab(target.tab)}
      >
        {t(target.text)}
      </button>
    </p>
  );
}

function targetOf(step: Step) {
  if (step.kind === 'send') return { tab: 'http', text: explainTexts.seeHttp };
  if (step.kind !== 'decide') return null;
  return step.decision.subject === 'authorization'
    ? { tab: 'policy', text: explainTexts.seePolicy }
    : null;
}

/** What a data key is bound to: its encryption context, at the messages that speak of it. */
function BoundTo({ run }: { readonly run: Run }) {
  const t = useT();
  const pairs = encryptionContext(run.trace, run.position);
  if (pairs === null) return null;
  return (
    <section className="card" aria-label={t(explainTexts.boundTo)}>
      <div className="card-head">
        <b>{t(explainTexts.boundTo)}</b>
      </div>
      <dl className="bound-to">
        {pairs.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
