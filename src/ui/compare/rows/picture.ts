import {
  type Column,
  type KeyLane,
  keyLanes,
  type LaneSegment,
  type LaneState,
} from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';

/** A stretch of a picture; places are shares of its width. */
interface Bar {
  readonly id: string;
  /** Name of the value, an id of the table of value names; null for a stretch that says nothing new. */
  readonly name: string | null;
  readonly start: number;
  readonly end: number;
  /** Where the key is erased, let go of or overwritten for good; null where it is not. */
  readonly dies: number | null;
}

/** A line of a picture. Keys in plaintext are thick and named, all else is thin. */
export interface PictureLine {
  readonly id: string;
  readonly state: LaneState;
  readonly bars: readonly Bar[];
}

/** The lives of a run's keys in the columns of a comparison. */
export interface Picture {
  /** Places of the calls to KMS. */
  readonly calls: readonly number[];
  readonly lines: readonly PictureLine[];
  /** Where it is refused; null where it is not. */
  readonly refused: number | null;
}

/**
 * What a run looks like in the columns of a comparison: one line a kept key, plaintext keys of one name side by side, and
 * for each object what is wrapped and encrypted. What KMS derives for one wrapping and never hands out is left out.
 *
 * @param at which of the compared runs it is
 */
export function pictureOf(trace: Trace, columns: readonly Column[], at: number): Picture {
  const placeOf = placesIn(columns, at);
  const { lanes, calls } = keyLanes(trace);
  const middle = (position: number) => (placeOf(position).start + placeOf(position).end) / 2;
  const bar = (name: string | null, { value, from, to }: LaneSegment): Bar => ({
    id: `${value}/${from}`,
    name,
    start: from === 0 ? 0 : placeOf(from).start,
    end: to === null ? 1 : middle(to),
    dies: to === null ? null : middle(to),
  });
  const keys = lanes.filter(({ look }) => look === 'key');
  const kept = keys.filter((lane) => lane.strands.some(({ state }) => state === 'kept'));
  const lines: PictureLine[] = kept.map((lane) => ({
    id: `kept ${lane.id}`,
    state: 'kept',
    bars: united(segmentsIn(lane, 'kept').map((segment) => bar(lane.name, segment))),
  }));
  for (const [name, lives] of livesOf(keys, bar)) {
    packed(lives).forEach((bars, index) => {
      lines.push({ id: `key ${name} ${index}`, state: 'plaintext', bars });
    });
  }
  for (const state of ['wrapped', 'hashed', 'ciphertext'] as const) {
    for (const lane of lanes) {
      const stretches = united(segmentsIn(lane, state).map((segment) => bar(null, segment)));
      if (stretches.length > 0) lines.push({ id: `${state} ${lane.id}`, state, bars: stretches });
    }
  }
  const refusing = columns.findIndex(({ cells }) => cells[at]?.refuses);
  const cell = columns[refusing]?.cells[at];
  return {
    calls: calls.map(({ position }) => middle(position)),
    lines,
    refused: cell ? placeOf(cell.last).end : null,
  };
}

/** Where each step of a run stands: a column is shared by the steps in it. */
function placesIn(columns: readonly Column[], at: number) {
  const places = new Map<number, { readonly start: number; readonly end: number }>();
  columns.forEach(({ cells }, column) => {
    const cell = cells[at];
    if (!cell) return;
    const steps = cell.last - cell.first + 1;
    for (let step = 0; step < steps; step++) {
      places.set(cell.first + step, {
        start: (column + step / steps) / columns.length,
        end: (column + (step + 1) / steps) / columns.length,
      });
    }
  });
  return (position: number) => {
    const place = places.get(position);
    if (place === undefined) throw new Error(`no column has step ${position}`);
    return place;
  };
}

/** For each name the lives in plaintext of the keys that are called so: of those that somebody but KMS gets to hold. */
function livesOf(
  lanes: readonly KeyLane[],
  barOf: (name: string, segment: LaneSegment) => Bar,
): ReadonlyMap<string, readonly (readonly Bar[])[]> {
  const found = new Map<string, readonly (readonly Bar[])[]>();
  for (const { name, strands } of lanes) {
    const segments = strands
      .filter(
        ({ state, segments: own }) =>
          state === 'plaintext' && own.some(({ party }) => party !== 'kms'),
      )
      .flatMap((strand) => strand.segments);
    if (segments.length === 0) continue;
    const bars = united(segments.map((segment) => barOf(name, segment)));
    found.set(name, [...(found.get(name) ?? []), bars]);
  }
  return found;
}

/** Lives in as few lines as they need: those that do not overlap share one. */
function packed(lives: readonly (readonly Bar[])[]): readonly (readonly Bar[])[] {
  const lines: Bar[][] = [];
  for (const bars of lives) {
    const line = lines.find((others) =>
      others.every((other) =>
        bars.every((bar) => bar.end <= other.start || other.end <= bar.start),
      ),
    );
    if (line === undefined) lines.push([...bars]);
    else line.push(...bars);
  }
  return lines;
}

function segmentsIn({ strands }: KeyLane, state: LaneState): readonly LaneSegment[] {
  return strands.flatMap(({ segments }) => segments.filter((segment) => segment.state === state));
}

/** Bars of which none touches another: what ends where another goes on does not die there. */
function united(all: readonly Bar[]): readonly Bar[] {
  const bars: Bar[] = [];
  for (const next of all.toSorted((a, b) => a.start - b.start)) {
    const last = bars.at(-1);
    if (last === undefined || next.start > last.end) bars.push(next);
    else if (next.end > last.end)
      bars[bars.length - 1] = { ...last, end: next.end, dies: next.dies };
  }
  return bars;
}
