import { memo, type RefObject, useEffect, useRef } from 'react';
import { diagramTexts, lanesTexts } from '../../../i18n/index.ts';
import { DETAILS } from '../../../link/index.ts';
import { type Holding, lifelineAt } from '../../../player/index.ts';
import { ACTORS, type Actor, type Trace } from '../../../trace/index.ts';
import { ACTOR_ICONS } from '../../kit/icons.tsx';
import { reveal } from '../../kit/reveal.ts';
import { useFrame, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { HeldCounts } from '../rooms/held-counts.tsx';
import { Steps } from './steps.tsx';
import { useKeepInView } from './use-keep-in-view.ts';

/** The sequence diagram: one row a step, one lifeline a party, spread out or folded into a ledger. It scrolls within itself. */
export function Diagram() {
  const t = useT();
  const frame = useFrame();
  const trace = useStore((state) => state.trace);
  const isLedger = useStore((state) => state.view === 'rooms');
  const scroller = useRef<HTMLElement>(null);
  useNarrow(scroller);
  useKeepInView(scroller, frame?.position ?? 0, trace);
  return (
    <section
      ref={scroller}
      className={isLedger ? 'diagram ledger' : 'diagram'}
      aria-label={t(diagramTexts.region)}
      aria-busy={frame === null}
      // It scrolls, so that it must be reachable without a pointer.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region takes the focus
      tabIndex={0}
    >
      <div className="diagram-canvas">
        {isLedger ? (
          <LedgerHead />
        ) : (
          <>
            <div className="parties">
              {ACTORS.map((actor) => (
                <Party
                  key={actor}
                  actor={actor}
                  trace={trace}
                  holdings={frame?.custody[actor] ?? []}
                />
              ))}
            </div>
            <div className="lifelines" aria-hidden="true">
              {ACTORS.map((actor) => (
                <span key={actor} style={{ left: `${lifelineAt(actor) * 100}%` }} />
              ))}
            </div>
          </>
        )}
        <Steps />
      </div>
    </section>
  );
}

/** Whose rails these are, by their rooms' icons. */
const LedgerHead = memo(function LedgerHead() {
  const t = useT();
  return (
    <div className="ledger-head">
      <DetailControl />
      <span className="rails">
        {ACTORS.map((actor) => {
          const Icon = ACTOR_ICONS[actor];
          return (
            <span
              key={actor}
              className="rail-icon"
              style={{ left: `${lifelineAt(actor) * 100}%` }}
              title={t(diagramTexts[actor])}
            >
              <Icon />
            </span>
          );
        })}
      </span>
    </div>
  );
});

/** Every step, or the beats that specialist steps are folded into. */
function DetailControl() {
  const t = useT();
  const detail = useStore((state) => state.detail);
  const count = useStore((state) => state.transport.total);
  return (
    <fieldset className="segments detail-control">
      <legend className="visually-hidden">{t(lanesTexts.detail)}</legend>
      {DETAILS.toReversed().map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="detail"
            checked={one === detail}
            onChange={() => useStore.getState().setDetail(one)}
            // It sticks to its part's upper edge: a browser takes that for seen, also where the part reaches beyond the window.
            onFocus={({ target }) => requestAnimationFrame(() => reveal(target))}
          />
          <span>{one === 'story' ? t(lanesTexts.story) : t(lanesTexts.all, { count })}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface PartyProps {
  readonly actor: Actor;
  readonly trace: Trace | null;
  readonly holdings: readonly Holding[];
}

/** A lifeline's head: whose it is, and how much of each kind it holds now. */
function Party({ actor, trace, holdings }: PartyProps) {
  const t = useT();
  return (
    <div className="party" data-actor={actor}>
      <strong>{t(diagramTexts[actor])}</strong>
      <span>
        {trace
          ? subtitle(actor, trace, {
              anonymous: t(diagramTexts.anonymous),
              atRest: t(diagramTexts.storageSub),
              key: t(diagramTexts.kmsSub),
            })
          : ' '}
      </span>
      <HeldCounts holdings={holdings} />
    </div>
  );
}

/** What this run calls the party: its caller, its bucket, its key. */
function subtitle(
  actor: Actor,
  { world }: Trace,
  { anonymous, atRest, key }: Readonly<Record<'anonymous' | 'atRest' | 'key', string>>,
): string {
  switch (actor) {
    case 'client':
      return world.callerArn === '' ? anonymous : (world.callerName ?? '');
    case 's3':
      return world.bucket ?? '';
    case 'kms':
      return world.keyId ? `${key} ${world.keyId.slice(0, 4)}…` : (world.region ?? '');
    case 'storage':
      return atRest;
  }
}

/** Below this width the stage leaves names out; in rem, so that big type counts as a narrow stage. */
const NARROW = 40;

/**
 * Marks an element as narrow, for the style sheet. A container query would do the same, but makes the browser work
 * out the styles of all rows again at each layout.
 */
function useNarrow(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      current.toggleAttribute('data-narrow', current.clientWidth < NARROW * rem);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
}
