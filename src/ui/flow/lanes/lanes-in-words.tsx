import { laneSegmentTexts, lanesTexts } from '../../../i18n/index.ts';
import type { KeyLane, KeyLanes, LaneSegment } from '../../../player/index.ts';
import { useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly lanes: KeyLanes;
  /** True while what lies ahead must not be told. */
  readonly isSecret: boolean;
}

/** What the lanes show, for who does not see them: a list of keys, each with its stays. */
export function LanesInWords({ lanes, isSecret }: Props) {
  const t = useT();
  const position = useStore((state) => (isSecret ? state.transport.position : null));
  return (
    <div className="visually-hidden">
      <ul>
        {lanes.lanes.map((lane) => (
          <LaneInWords key={lane.id} lane={lane} until={position} />
        ))}
        {lanes.calls
          .filter((call) => position === null || call.position <= position)
          .map((call) => (
            <li key={call.position}>{t(lanesTexts.call, call)}</li>
          ))}
      </ul>
      {isSecret && <p>{t(lanesTexts.ahead)}</p>}
    </div>
  );
}

interface LaneProps {
  readonly lane: KeyLane;
  /** The last step that may be told; null: all. */
  readonly until: number | null;
}

function LaneInWords({ lane, until }: LaneProps) {
  const t = useT();
  const name = useValueName()(lane);
  const stays = lane.strands.flatMap(({ segments }) => segments);
  const told = stays.filter(({ from }) => until === null || from <= until);
  if (told.length === 0) return null;
  return (
    <li>
      {lane.label === null ? name : `${name} (${lane.label})`}
      <ul>
        {told.map((stay) => (
          <li key={`${stay.value}/${stay.party}/${stay.slot ?? ''}/${stay.from}`}>
            {inWords(name, stay, until, t)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function inWords(
  name: string,
  { state, party, from, to, end }: LaneSegment,
  until: number | null,
  t: ReturnType<typeof useT>,
): string {
  const isOver = to !== null && end !== null && (until === null || to <= until);
  const values = {
    name,
    state: t(laneSegmentTexts[state]),
    place: t(laneSegmentTexts[party]),
    first: from,
    last: isOver ? to : (until ?? Math.max(1, from)),
    end: t(laneSegmentTexts[isOver ? end : 'stays']),
  };
  if (from === 0) return t(laneSegmentTexts.fromBefore, values);
  return t(values.last > from ? laneSegmentTexts.within : laneSegmentTexts.at, values);
}
