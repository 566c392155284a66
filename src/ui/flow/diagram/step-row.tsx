import { memo, type RefObject, Suspense, useEffect, useRef } from 'react';
import { diagramTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import type { StepMark } from '../../../player/index.ts';
import { endsOf, refuses as isAgainst, movedBy } from '../../../player/index.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useStepLabel, useT, useValueName } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { useFindValues } from '../stage-hooks.ts';
import { LedgerTrack } from './ledger-track.tsx';

/** How a step is drawn across the spread lifelines: loaded when somebody spreads them, or prints. */
const StepTrack = lazyPart(
  part(() => import('./step-track.tsx')),
  (loaded) => loaded.StepTrack,
);

/** One step of the diagram, or a beat of the story. Pressing it goes there. */
export const StepRow = memo(function StepRow({
  step,
  position,
  when,
  refuses,
  afterRefusal,
}: StepMark) {
  const label = useStepLabel(step, when === 'future');
  const isLedger = useStore((state) => state.view === 'rooms');
  // What comes next is the question, or the refusal that is yet to be seen.
  const isUnseen =
    useStore(isPredicting) && when === 'future'
      ? true
      : when === 'future' && (refuses || afterRefusal);
  const row = useRef<HTMLLIElement>(null);
  useOutOfSight(row);
  if (isUnseen) return <UnseenRow position={position} />;
  return (
    <li
      ref={row}
      className="row"
      aria-current={when === 'current' ? 'step' : undefined}
      data-when={when}
      data-kind={step.kind}
      data-refuses={refuses || undefined}
      data-against={isAgainst(step) || undefined}
      data-after-refusal={afterRefusal || undefined}
    >
      <button
        type="button"
        className="row-button"
        onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
      >
        <span className="row-number">{position}</span>
        <SpokenStep step={step} label={label} refuses={refuses} />
        {isLedger ? (
          <LedgerTrack step={step} when={when} label={label} />
        ) : (
          <Suspense
            fallback={
              <span className="row-unseen" aria-hidden="true">
                {label}
              </span>
            }
          >
            <StepTrack step={step} when={when} label={label} afterRefusal={afterRefusal} />
          </Suspense>
        )}
      </button>
    </li>
  );
});

/** The row in words: who, to whom, what, and what it carries. */
function SpokenStep({
  step,
  label,
  refuses,
}: Pick<StepMark, 'step' | 'refuses'> & { readonly label: string }) {
  const t = useT();
  const findValues = useFindValues();
  const valueName = useValueName();
  const { from, to } = endsOf(step);
  const payload = findValues(movedBy(step));
  const sentences = [
    from === to
      ? t(diagramTexts.localStep, { actor: t(diagramTexts[from]), label })
      : t(diagramTexts.messageStep, {
          from: t(diagramTexts[from]),
          to: t(diagramTexts[to]),
          label,
        }),
    ...(payload.length > 0
      ? [
          t(diagramTexts.carrying, {
            values: payload.map(valueName).join(t(diagramTexts.listSeparator)),
          }),
        ]
      : []),
    ...(refuses ? [t(diagramTexts.refusedHere)] : []),
  ];
  return <span className="visually-hidden">{sentences.join(' ')}</span>;
}

/** A step that is yet to come, while the reader predicts: where it goes and what it is would give answers away. */
function UnseenRow({ position }: { readonly position: number }) {
  const t = useT();
  return (
    <li className="row" data-when="future">
      <button
        type="button"
        className="row-button"
        onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
      >
        <span className="row-number">{position}</span>
        <span className="visually-hidden">{t(diagramTexts.unseen)}</span>
        <span className="row-unseen" aria-hidden="true">
          …
        </span>
      </button>
    </li>
  );
}

/** How far beyond the edge of the diagram rows are still drawn, so that scrolling finds them ready. */
const BEYOND = '320px 0px';

const observers = new WeakMap<Element, IntersectionObserver>();

/** One observer for all rows of a diagram. */
function observerOf(diagram: Element): IntersectionObserver {
  const known = observers.get(diagram);
  if (known !== undefined) return known;
  const made = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        target.toggleAttribute('data-away', !isIntersecting);
      }
    },
    { root: diagram, rootMargin: BEYOND },
  );
  observers.set(diagram, made);
  return made;
}

/**
 * Marks a row that is far out of sight with `data-away`; the style sheet leaves out what is drawn in it, while its words
 * stay. In a flow of eighty steps most of each frame would go into rows that nobody sees.
 */
function useOutOfSight(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = row;
    const diagram = current?.closest('.diagram');
    if (!current || !diagram) return;
    const observer = observerOf(diagram);
    observer.observe(current);
    return () => observer.unobserve(current);
  }, [row]);
}
