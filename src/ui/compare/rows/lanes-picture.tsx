import './lanes-picture.css';
import { memo, type PointerEvent, useMemo } from 'react';
import { type Column, differsIn } from '../../../player/index.ts';
import { CrossIcon, EraseIcon } from '../../kit/icons.tsx';
import { useStore } from '../../store/store.ts';
import { type ComparedRow, type ComparisonState, useComparisonStore } from '../state/comparison.ts';
import { type PictureLine, pictureOf } from './picture.ts';

interface Props {
  readonly row: ComparedRow;
  readonly columns: readonly Column[];
  /** Which of the rows it is. */
  readonly at: number;
}

/**
 * The lives of a run's keys, drawn whole and once: what lies ahead as outlines, what has been over it, cut where the
 * comparison stands. A picture: what it shows stands in words in the same row.
 */
export const LanesPicture = memo(function LanesPicture({ row, columns, at }: Props) {
  const { calls, lines, refused } = useMemo(
    () => pictureOf(row.trace, columns, at),
    [row, columns, at],
  );
  const { getState } = useComparisonStore();
  return (
    <div
      className="compare-track"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event, columns.length, getState());
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          scrub(event, columns.length, getState());
      }}
    >
      <Grid columns={columns} at={at} />
      {(['ahead', 'past'] as const).map((layer) => (
        <div key={layer} className={`compare-layer compare-${layer}`}>
          {calls.length > 0 && (
            <div className="compare-line compare-calls">
              {calls.map((place) => (
                <span key={place} className="compare-call" style={{ left: `${place * 100}%` }} />
              ))}
            </div>
          )}
          {lines.map((line) => (
            <Line key={line.id} line={line} row={row} />
          ))}
        </div>
      ))}
      {refused !== null && (
        <span className="compare-refusal" style={{ left: `${refused * 100}%` }}>
          <CrossIcon />
        </span>
      )}
      <span className="compare-cursor" />
    </div>
  );
});

/** Goes to the column under the pointer. */
function scrub(
  event: PointerEvent<HTMLElement>,
  total: number,
  { transport, dispatch }: ComparisonState,
): void {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const position = Math.min(
    total,
    Math.max(1, Math.ceil(((event.clientX - left) / width) * total)),
  );
  if (position !== transport.position) dispatch({ type: 'seek', position });
}

/** The columns, those marked in which the run does something else than the first. */
function Grid({ columns, at }: Omit<Props, 'row'>) {
  return (
    <div className="compare-grid">
      {columns.map((column, index) => (
        <span
          key={column.id}
          data-begins={column.request !== columns[index - 1]?.request || undefined}
          data-differs={differsIn(column, 0, at) || undefined}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: PictureLine;
  readonly row: ComparedRow;
}

/** Named in both layers: where one ends and the other begins, the word goes on. */
function Line({ line, row }: LineProps) {
  const narrator = useStore((state) => state.narrator);
  const { state, bars } = line;
  // What is thin ends where it ends.
  const deaths = state === 'plaintext' ? [...new Set(bars.flatMap(({ dies }) => dies ?? []))] : [];
  return (
    <div className="compare-line" data-state={state}>
      {bars.map(({ id, name, start, end }) => (
        <span
          key={id}
          className="compare-bar"
          style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }}
        >
          {name !== null && (
            <span className="compare-bar-name">
              {narrator ? narrator.valueShortName({ name }, row.trace) : name}
            </span>
          )}
        </span>
      ))}
      {deaths.map((place) => (
        <span key={place} className="compare-death" style={{ left: `${place * 100}%` }}>
          <EraseIcon />
        </span>
      ))}
    </div>
  );
}
