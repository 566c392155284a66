import { memo } from 'react';
import { lanePlaceTexts, lanesCounts } from '../../../i18n/index.ts';
import {
  type KeyLane,
  type KeyLanes,
  type LaneSegment,
  linesOf,
  type Strand,
} from '../../../player/index.ts';
import { EraseIcon } from '../../kit/icons.tsx';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useCount, useT, useValueShortName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Reached } from './reached.tsx';

interface Props {
  readonly lane: KeyLane;
  readonly lanes: KeyLanes;
}

/**
 * The life of one thing, a strand a copy. It is drawn whole and once: what lies ahead as outlines, what has been over it,
 * cut where the stage stands. So a step changes one custom property of each layer and no lane.
 */
export const Lane = memo(function Lane({ lane, lanes }: Props) {
  const count = useCount();
  const name = useValueShortName()(lane);
  const Icon = LOOK_ICONS[lane.look];
  const isLit = useStore(({ highlight }) =>
    lane.strands.some(({ segments }) => segments.some(({ value }) => value === highlight)),
  );
  // The calls are made to the KMS key, which answers them from where it lies.
  const calls =
    lane.party === 'kms' && lane.strands.some(({ state }) => state === 'kept') ? lanes.calls : [];
  const lastCall = calls.at(-1);
  const isAhead = useStore(
    ({ transport }) => lastCall !== undefined && transport.position < lastCall.position,
  );
  const lines = linesOf(lane.strands);
  return (
    <div
      className="lane"
      data-look={lane.look}
      data-rank={rankOf(lane)}
      data-lit={isLit || undefined}
    >
      <span className={`lane-name chip-${lane.look}`} title={name}>
        <Icon />
        <span className="lane-words">{name}</span>
      </span>
      <span className="lane-track">
        {(['ahead', 'past'] as const).map((layer) => (
          <Reached key={layer} className={`lane-layer lane-${layer}`}>
            {lines.map((strands, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one lane, which never change
              <Line key={index} strands={strands} total={lanes.total} layer={layer} />
            ))}
            {calls.map(({ position, operation }) => (
              <span
                key={position}
                className="lane-call"
                style={{ left: `${((position - 0.5) / lanes.total) * 100}%` }}
                title={operation}
              />
            ))}
          </Reached>
        ))}
        {/* Beside the layers: where the stage stands just behind the last call, it is not to be cut. */}
        {lastCall !== undefined && (
          <span
            className="lane-calls"
            data-ahead={isAhead || undefined}
            style={{ left: `${(lastCall.position / lanes.total) * 100}%` }}
          >
            {count(lanesCounts.calls, calls.length)}
          </span>
        )}
      </span>
    </div>
  );
});

/** Which lanes are left out last where there is no room for all: the keys on which everything hangs. */
function rankOf({ look, strands }: KeyLane): 'first' | 'third' | 'last' | undefined {
  const segments = strands.flatMap((strand) => strand.segments);
  const isKept = ({ state }: LaneSegment) => state === 'kept';
  const isAtS3 = ({ party }: LaneSegment) => party === 's3';
  if (segments.some((segment) => isKept(segment) && isAtS3(segment))) return 'third';
  if (segments.some(isKept)) return undefined;
  const isStaying = (segment: LaneSegment) => isAtS3(segment) || segment.party === 'storage';
  if (segments.length > 0 && !segments.some(isStaying)) return 'last';
  return look === 'key' ? 'first' : undefined;
}

interface LineProps {
  readonly strands: readonly Strand[];
  readonly total: number;
  readonly layer: 'ahead' | 'past';
}

function Line({ strands, total, layer }: LineProps) {
  const segments = strands.flatMap((strand) => strand.segments);
  const deaths = strands.flatMap(({ dies }) => dies?.position ?? []);
  return (
    <span
      className="strand"
      data-client={segments.some(({ party }) => party === 'client') || undefined}
    >
      {segments.map((segment) => (
        <Segment
          key={`${segment.value}/${segment.party}/${segment.slot ?? ''}/${segment.from}`}
          segment={segment}
          total={total}
          isNamed={layer === 'past'}
        />
      ))}
      {[...new Set(deaths)].map((position) => (
        <span
          key={position}
          className="lane-death"
          style={{ left: `${((position - 0.5) / total) * 100}%` }}
        >
          <EraseIcon />
        </span>
      ))}
    </span>
  );
}

interface SegmentProps {
  readonly segment: LaneSegment;
  readonly total: number;
  readonly isNamed: boolean;
}

function Segment({ segment, total, isNamed }: SegmentProps) {
  const t = useT();
  const { value, party, state, from, to } = segment;
  const start = Math.max(0, from - 1);
  const end = to === null ? total : to - 0.5;
  return (
    <span
      className="segment"
      data-state={state}
      data-party={party}
      style={{ left: `${(start / total) * 100}%`, width: `${((end - start) / total) * 100}%` }}
      {...(isNamed ? valueLight(value) : {})}
    >
      {isNamed && <span className="segment-name">{t(lanePlaceTexts[party])}</span>}
    </span>
  );
}
