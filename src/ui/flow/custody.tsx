import { type CSSProperties, memo, type RefObject, useEffect, useRef } from 'react';
import { custodyCounts, custodyTexts } from '../../i18n/index.ts';
import { type Holding, isPublic, lookOf, mostHeld } from '../../player/index.ts';
import { ACTORS, type Actor } from '../../trace/index.ts';
import { appearing, type Movement, Moving } from '../kit/moving.tsx';
import { ValueChip } from '../kit/value-chip.tsx';
import { valueLight } from '../kit/value-light.ts';
import { useCount, useFrame, useT, useValueName } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { useShowing } from './stage-hooks.ts';

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
  const shown = holdings.filter(({ value }) => !isPublic(value));
  const others = holdings.filter(({ value, change }) => isPublic(value) && change !== 'leaving');
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

interface HeldValueProps extends Holding {
  /** Seconds of the current step while it is being shown, null for a value that stays as it was. */
  readonly showing: number | null;
}

/** A value in a party's hands; pressing it goes to the step that made it. */
const HeldValue = memo(function HeldValue({ value, change, showing }: HeldValueProps) {
  const t = useT();
  const valueName = useValueName();
  const words = { name: valueName(value), look: t(custodyTexts[lookOf(value.role)]) };
  return (
    <li className="held" data-change={change}>
      <button
        type="button"
        className="held-button"
        aria-label={t(SPOKEN[change], words)}
        onClick={() => useStore.getState().goToStep(value.bornAt)}
        {...valueLight(value.id)}
      >
        {change === 'leaving' ? (
          <>
            <ValueChip value={value} size="full" className="chip-gone" />
            {showing !== null && (
              <Moving showing={showing} className="held-ghost" movement={GOING}>
                <ValueChip value={value} size="full" />
              </Moving>
            )}
          </>
        ) : (
          <Moving showing={showing} className="held-chip" movement={COMING}>
            <ValueChip value={value} size="full" className={change === 'new' ? 'chip-new' : ''} />
          </Moving>
        )}
      </button>
    </li>
  );
});

const SPOKEN = {
  new: custodyTexts.newValue,
  leaving: custodyTexts.goneValue,
  kept: custodyTexts.keptValue,
} as const;

const COMING = appearing(0.7, 0.95);
const GOING: Movement = {
  times: [0, 0.25, 0.65, 1],
  transform: ['scale(1)', 'scale(1)', 'scale(1.2)', 'scale(1.2)'],
  opacity: [1, 1, 0, 0],
};
