import './lanes.css';
import {
  type CSSProperties,
  type PointerEvent,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { lanesTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import {
  type KeyLane,
  type KeyLanes,
  keyLanes,
  type LaneGroup,
  refusalOf,
} from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { bringIntoView } from '../../kit/bring-into-view.ts';
import { ChevronIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { Beats } from './beats.tsx';
import { Lane } from './lane.tsx';
import { Reached } from './reached.tsx';

const LanesInWords = lazyPart(
  part(() => import('./lanes-in-words.tsx')),
  (loaded) => loaded.LanesInWords,
);

/** One line a key, x is the step: how long each lives, in which state, with whom. To drag along it is to scrub. */
export function Lanes() {
  const t = useT();
  const trace = useStore((state) => state.trace);
  return (
    <section
      className="lanes"
      aria-label={t(lanesTexts.region)}
      data-many={(trace !== null && keyLanes(trace).groups.length > 1) || undefined}
    >
      {trace !== null && <Tracks trace={trace} />}
    </section>
  );
}

function Tracks({ trace }: { readonly trace: Trace }) {
  const lanes = keyLanes(trace);
  const refusal = refusalOf(trace.steps);
  // How a refusal, or a question, comes out is not told by what is drawn ahead.
  const isSecret = useStore(
    (state) => isPredicting(state) || (refusal !== null && state.transport.position < refusal),
  );
  const place = { '--total': lanes.total } as CSSProperties;
  const isGrouped = lanes.groups.length > 1;
  return (
    <div className="lanes-body" style={place} data-secret={isSecret || undefined}>
      <Beats trace={trace} isSecret={isSecret} />
      <div
        className="lanes-field"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (scrub(event, lanes.total)) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event, lanes.total);
        }}
      >
        {lanes.lanes
          .filter(({ group }) => !isGrouped || group === null)
          .map((lane) => (
            <Lane key={lane.id} lane={lane} lanes={lanes} />
          ))}
        {isGrouped &&
          lanes.groups.map((group) => (
            <Group
              key={group.id}
              group={group}
              lanes={lanes}
              members={lanes.lanes.filter((lane) => lane.group === group.id)}
            />
          ))}
        <span className="lane-grid" />
        <Reached className="lane-cursor" />
      </div>
      <Suspense>
        <LanesInWords lanes={lanes} isSecret={isSecret} />
      </Suspense>
    </div>
  );
}

/** Goes to the step under the pointer; false where it is beside the tracks. */
function scrub(event: PointerEvent<HTMLElement>, total: number): boolean {
  if (event.target instanceof Element && event.target.closest('button')) return false;
  const grid = event.currentTarget.querySelector('.lane-grid');
  if (grid === null) return false;
  const { left, width } = grid.getBoundingClientRect();
  const share = (event.clientX - left) / width;
  if (share < 0 && !event.currentTarget.hasPointerCapture(event.pointerId)) return false;
  const position = Math.min(total, Math.max(1, Math.ceil(share * total)));
  if (position !== useStore.getState().transport.position)
    useStore.getState().dispatch({ type: 'seek', position });
  return true;
}

interface GroupProps {
  readonly group: LaneGroup;
  readonly lanes: KeyLanes;
  readonly members: readonly KeyLane[];
}

/** The lanes of one of several objects: open while the stage is there, else one line that opens. */
function Group({ group, lanes, members }: GroupProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { steps } = group;
  const isInside = useStore(
    ({ transport: { position } }) =>
      steps !== null && position >= steps.first && position <= steps.last,
  );
  const isOpen = opened || isInside;
  const head = useRef<HTMLDivElement>(null);
  // Entered, it has opened under what is on the screen already.
  useEffect(() => {
    if (!isInside) return;
    const due = requestAnimationFrame(() => showGroup(head.current, members.length));
    return () => cancelAnimationFrame(due);
  }, [isInside, members.length]);
  if (members.length === 0) return null;
  return (
    <>
      <div ref={head} className="lane lane-group">
        <button
          type="button"
          className="lane-name"
          tabIndex={-1}
          data-open={isOpen || undefined}
          title={t(lanesTexts.unfold, { object: group.id })}
          onClick={() => setOpened(!opened)}
        >
          <ChevronIcon />
          <code>{group.id}</code>
        </button>
        <span className="lane-track">
          {steps !== null && (
            <span
              className="lane-span"
              style={{
                left: `${((steps.first - 1) / lanes.total) * 100}%`,
                width: `${((steps.last - steps.first + 1) / lanes.total) * 100}%`,
              }}
            />
          )}
        </span>
      </div>
      {isOpen && members.map((lane) => <Lane key={lane.id} lane={lane} lanes={lanes} />)}
    </>
  );
}

/** Scrolls the lanes, where they scroll, to those of one object. */
function showGroup(head: Element | null, members: number): void {
  const scroller = head?.closest('.lanes');
  if (!head || !scroller) return;
  let last = head;
  for (let count = 0; count < members; count++) last = last.nextElementSibling ?? last;
  const beats = scroller.querySelector('.beats');
  bringIntoView(scroller, head, last, beats?.clientHeight ?? 0);
}
