import './list.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import { liveCounts, liveTexts } from '../../../i18n/texts/live.ts';
import { focusOn } from '../../kit/reveal.ts';
import { useCount, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { liveAddress } from '../state/connect.ts';
import { fits, NO_FILTER } from '../state/filter.ts';
import { useLive } from '../state/store.ts';
import { RowItem } from './row.tsx';
import { useHeld } from './use-held.ts';

/** Stands for a row's id in the address that all rows have in common. */
const ANY = 'any';

/** The requests, the newest first. What comes while one reads farther down waits behind a button. */
export function List() {
  const t = useT();
  const count = useCount();
  const rows = useLive((state) => state.rows);
  const filter = useLive((state) => state.filter);
  const compared = useLive((state) => state.compared);
  const pattern = useStore((state) => liveAddress(state, { flow: ANY }));
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { end, held, fresh, hold } = useHeld(rows);
  const listed = held.filter(({ row }) => fits(row, filter));
  const news = fresh.filter((row) => fits(row, filter)).length;
  const tabbed = listed.some(({ row }) => row.id === current) ? current : listed[0]?.row.id;
  const [before = '', after = ''] = pattern.split(ANY);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

  function onKeyDown(event: KeyboardEvent): void {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return;
    const all = links();
    const at = all.findIndex((link) => link.closest('li')?.contains(target));
    const to = placeAfter(key, at, all.length);
    const link = to === null ? undefined : all[to];
    if (link === undefined) return;
    event.preventDefault();
    focusOn(link);
  }

  return (
    <div className="live-scroller">
      <div ref={end} />
      {news > 0 && (
        <div className="live-news">
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              hold(false);
              const scroller = list.current?.parentElement;
              if (scroller) scroller.scrollTop = 0;
              if (scroller && scroller.getBoundingClientRect().top < 0) scrollTo(0, 0);
              requestAnimationFrame(() => links()[0]?.focus({ preventScroll: true }));
            }}
          >
            ↑ {count(liveCounts.newOnes, news)}
          </button>
        </div>
      )}
      <Heads />
      {listed.length === 0 && (
        <p className="live-none">
          {t(liveTexts.noneFits)}{' '}
          <button
            type="button"
            className="button"
            onClick={() => useLive.setState({ filter: NO_FILTER })}
          >
            {t(liveTexts.resetFilter)}
          </button>
        </p>
      )}
      <ol
        ref={list}
        // biome-ignore lint/a11y/noRedundantRoles: without its numbers Safari no longer calls it a list
        role="list"
        className="live-list"
        aria-label={t(liveTexts.requests)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const id = target.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
          setCurrent(id ?? null);
          hold(target.matches(':focus-visible'));
        }}
        onBlur={() => hold(false)}
      >
        {listed.map(({ row, isGone }) => (
          <RowItem
            key={row.id}
            row={row}
            href={before + encodeURIComponent(row.id) + after}
            isGone={isGone}
            isCompared={compared.includes(row.id)}
            isCurrent={row.id === tabbed}
          />
        ))}
      </ol>
    </div>
  );
}

/** What stands over the columns, where there are columns; each cell says itself what it is where that is not plain. */
export function Heads() {
  const t = useT();
  return (
    <div className="live-heads" aria-hidden="true">
      <div className="live-row">
        <span className="live-number">{t(liveTexts.number)}</span>
        <span>{t(liveTexts.time)}</span>
        <span>{t(liveTexts.operation)}</span>
        <span>{t(liveTexts.object)}</span>
        <span>{t(liveTexts.status)}</span>
        <span>{t(liveTexts.caller)}</span>
        <span>{t(liveTexts.encryption)}</span>
        <span className="live-bytes">{t(liveTexts.bytes)}</span>
        <span className="live-took">{t(liveTexts.took)}</span>
        <span>{t(liveTexts.client)}</span>
      </div>
    </div>
  );
}

/** Rows that PageUp and PageDown go. */
const PAGE = 10;

/** The row that a key leads to, from 0; null where it leads nowhere. */
export function placeAfter(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || at < 0 ? null : Math.min(count - 1, Math.max(0, to));
}
