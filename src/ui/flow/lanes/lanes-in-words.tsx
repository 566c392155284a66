import { laneTexts } from '../../../i18n/index.ts';
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
            <li key={call.position}>{t(laneTexts.kmsCall, call)}</li>
          ))}
      </ul>
      {isSecret && <p>{t(laneTexts.unseen)}</p>}
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
      {name}
      {lane.label !== null && ` (${lane.label})`}
      <ul>
        {told.map((stay) => (
          <li key={`${stay.value}/${stay.party}/${stay.slot ?? ''}/${stay.from}`}>
            {inWords(stay, until, t)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function inWords(
  { state, party, from, to, end }: LaneSegment,
  until: number | null,
  t: ReturnType<typeof useT>,
): string {
  const values = {
    state: t(laneTexts[state === 'plaintext' ? 'plaintext-state' : state]),
    party: t(laneTexts[party]),
    from: Math.max(1, from),
  };
  if (to === null || end === null || (until !== null && to > until))
    return t(laneTexts.stays, values);
  return t(laneTexts[end], { ...values, to });
}
