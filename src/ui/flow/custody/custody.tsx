import { type CSSProperties, type RefObject, useEffect, useRef } from 'react';
import { custodyCounts, custodyTexts } from '../../../i18n/index.ts';
import type { Holding } from '../../../player/index.ts';
import { lookOf } from '../../../player/index.ts';
import type { Actor } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';
import { useCount, useFrame, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useShowing } from '../use-showing.ts';
import { HeldValue } from './held-value.tsx';
import { mostHeld } from './most-held.ts';

const NOTHING: readonly Holding[] = [];

/** What each party holds now, under its lifeline: the lesson of the whole flow. */
export function Custody() {
  const t = useT();
  const frame = useFrame();
  const trace = useStore((state) => state.trace);
  // One height for the whole flow, so that nothing jumps from step to step.
  const room = { '--held': trace === null ? 0 : mostHeld(trace) } as CSSProperties;
  return (
    <section className="custody" aria-label={t(custodyTexts.region)} style={room}>
      {ACTORS.map((actor) => (
        <Hands key={actor} actor={actor} holdings={frame?.custody[actor] ?? NOTHING} />
      ))}
    </section>
  );
}

function Hands({
  actor,
  holdings,
}: {
  readonly actor: Actor;
  readonly holdings: readonly Holding[];
}) {
  const t = useT();
  const showing = useShowing();
  const column = useRef<HTMLDivElement>(null);
  useNewestInView(column, holdings);
  const heading = `custody-${actor}`;
  const shown = holdings.filter(({ value }) => lookOf(value.role) !== 'public');
  const others = holdings.filter(
    ({ value, change }) => lookOf(value.role) === 'public' && change !== 'leaving',
  );
  return (
    <div ref={column} className="hands" data-actor={actor}>
      <p className="hands-title">
        <span id={heading}>{t(custodyTexts[actor])}</span>
        {others.length > 0 && <OtherValues holdings={others} />}
      </p>
      {shown.length === 0 ? (
        <p className="hands-empty">{t(custodyTexts.nothing)}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
        <ul className="hands-values" role="list" aria-labelledby={heading}>
          {shown.map((holding) => (
            <HeldValue
              key={`${holding.slot ?? ''}/${holding.value.id}`}
              {...holding}
              showing={holding.change === 'kept' ? null : showing}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Scrolls a full column, and nothing around it, to what has just come: that is what one talks about. */
function useNewestInView(column: RefObject<HTMLElement | null>, holdings: readonly Holding[]) {
  useEffect(() => {
    if (!holdings.some(({ change }) => change === 'new')) return;
    // In the next frame the layout is known, so that asking for it costs nothing.
    const frame = requestAnimationFrame(() => {
      const hands = column.current;
      if (hands === null || hands.scrollHeight <= hands.clientHeight) return;
      const newest = [...hands.querySelectorAll('[data-change=new]')].at(-1);
      if (newest === undefined) return;
      const { top, bottom } = newest.getBoundingClientRect();
      const box = hands.getBoundingClientRect();
      if (bottom > box.bottom) hands.scrollTop += bottom - box.bottom;
      else if (top < box.top) hands.scrollTop -= box.top - top;
    });
    return () => cancelAnimationFrame(frame);
  }, [column, holdings]);
}

/** Values that need no watching, as a number. */
function OtherValues({ holdings }: { readonly holdings: readonly Holding[] }) {
  const count = useCount();
  const valueName = useValueName();
  return (
    <span
      className="hands-others"
      title={`${count(custodyCounts.publicValues, holdings.length)}: ${holdings.map(({ value }) => valueName(value)).join(' · ')}`}
    >
      +{holdings.length}
      <span className="visually-hidden"> {count(custodyCounts.publicValues, holdings.length)}</span>
    </span>
  );
}
