import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LiveRow } from '../../../link/live-protocol.ts';

/** A row as it is listed. */
interface ListedRow {
  readonly row: LiveRow;
  /** Whether the process has let go of it since one reads. */
  readonly isGone: boolean;
}

/** What one reads while more comes. */
interface Held {
  /** Stands at the end to which new rows come. */
  readonly end: RefObject<HTMLDivElement | null>;
  /** The newest first. */
  readonly held: readonly ListedRow[];
  /** Rows that came since, which would move what one reads. */
  readonly fresh: readonly LiveRow[];
  /** Says whether something in the list is read where it stands, whichever part of the list is seen. */
  hold(isRead: boolean): void;
}

/**
 * Keeps the list as it is while one reads it: scrolled away from where new rows come, or going through it by keys. Rows that
 * are listed go on changing; those that the process lets go of stay, marked.
 *
 * @param rows in rising order of their numbers
 */
export function useHeld(rows: readonly LiveRow[]): Held {
  const end = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const [isRead, hold] = useState(false);
  const [kept, setKept] = useState<readonly LiveRow[] | null>(null);
  const isReading = isRead || !isAtEnd;
  if (isReading && kept === null) setKept(rows);
  if (!isReading && kept !== null) setKept(null);
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setAtEnd(entry.isIntersecting);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return { end, hold, ...listOf(rows, kept) };
}

/** What is listed of the rows there are, while others are held. */
export function listOf(
  rows: readonly LiveRow[],
  kept: readonly LiveRow[] | null,
): Pick<Held, 'held' | 'fresh'> {
  if (kept === null)
    return { held: rows.map((row) => ({ row, isGone: false })).reverse(), fresh: [] };
  const now = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(kept.map(({ id }) => id));
  return {
    held: kept.map((row) => ({ row: now.get(row.id) ?? row, isGone: !now.has(row.id) })).reverse(),
    fresh: rows.filter(({ id }) => !known.has(id)),
  };
}
