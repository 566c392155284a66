import type { CSSProperties } from 'react';
import { laneSegmentTexts } from '../../../i18n/index.ts';
import { printTexts } from '../../../i18n/texts/print.ts';
import { type KeyLane, keyLanes, type LaneState, story } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { EraseIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { Lane } from '../lanes/lane.tsx';

interface Props {
  readonly trace: Trace;
}

/** The lives of all keys, as they stand at the end, with the numbers of the beats over them and a legend below. */
export function PrintedLanes({ trace }: Props) {
  const lanes = keyLanes(trace);
  const place = { '--total': lanes.total } as CSSProperties;
  const isGrouped = lanes.groups.length > 1;
  const alone = lanes.lanes.filter(({ group }) => !isGrouped || group === null);
  return (
    <>
      <div className="sheet-lanes" style={place} aria-hidden="true">
        <BeatNumbers trace={trace} />
        {alone.map((lane) => (
          <Lane key={lane.id} lane={lane} lanes={lanes} />
        ))}
        {isGrouped &&
          lanes.groups.map(({ id }) => {
            const members = lanes.lanes.filter(({ group }) => group === id);
            return (
              members.length > 0 && (
                <div key={id} className="sheet-group">
                  <p>
                    <code>{id}</code>
                  </p>
                  {members.map((lane) => (
                    <Lane key={lane.id} lane={lane} lanes={lanes} />
                  ))}
                </div>
              )
            );
          })}
      </div>
      <Legend lanes={lanes.lanes} />
    </>
  );
}

/** Which beat is where: each as wide as its steps, with the number under which it is told below. */
function BeatNumbers({ trace }: Props) {
  const total = trace.steps.length;
  return (
    <div className="sheet-beats">
      {story(trace).map(({ kind, first, last }, index) => (
        <span
          key={first}
          data-refuses={kind === 'refuse' || undefined}
          style={{
            left: `${((first - 1) / total) * 100}%`,
            width: `${((last - first + 1) / total) * 100}%`,
          }}
        >
          {index + 1}
        </span>
      ))}
    </div>
  );
}

const STATES: readonly LaneState[] = ['plaintext', 'wrapped', 'ciphertext', 'hashed', 'kept'];

/** The patterns that occur, with their meaning: paper may have no colours. */
function Legend({ lanes }: { readonly lanes: readonly KeyLane[] }) {
  const t = useT();
  const strands = lanes.flatMap((lane) => lane.strands);
  const shown = new Set(strands.flatMap(({ segments }) => segments.map(({ state }) => state)));
  return (
    <ul className="sheet-legend">
      {STATES.filter((state) => shown.has(state)).map((state) => (
        <li key={state}>
          <span className="segment" data-state={state} /> {t(laneSegmentTexts[state])}
        </li>
      ))}
      {strands.some(({ dies }) => dies !== null) && (
        <li>
          <EraseIcon /> {t(printTexts.erased)}
        </li>
      )}
    </ul>
  );
}
