import './rooms.css';
import './faces.css';
import './room-scenes.css';
import './rooms-wide.css';
import './rooms-narrow.css';
import './passages.css';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import {
  endsOf,
  type Frame,
  type Holding,
  isPublic,
  type RoomLayout,
  roomLayout,
  takesPart,
} from '../../../player/index.ts';
import type { Actor, Step, Trace } from '../../../trace/index.ts';
import { ShieldIcon } from '../../kit/icons.tsx';
import { useFrame, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { fetchScenes } from '../scenes/lazy-scene.tsx';
import { Disk } from './disk.tsx';
import { DiskGap, Gap } from './gap.tsx';
import { Legend } from './legend.tsx';
import { holdsPlaintextKey, Room, stayOf } from './room.tsx';
import { useSceneInView } from './use-scene-in-view.ts';

/** The rooms in which the values live: the client's, S3's memory above its disks, KMS behind its wall. */
export function Rooms() {
  const t = useT();
  const frame = useFrame();
  const trace = useStore((state) => state.trace);
  const rooms = useRef<HTMLElement>(null);
  const height = useHeight(rooms);
  useSceneInView(rooms, frame?.position ?? 0);
  useEffect(() => {
    const timer = setTimeout(fetchScenes, REST);
    return () => clearTimeout(timer);
  }, []);
  const layout = trace === null ? null : roomLayout(trace, height);
  return (
    <section
      ref={rooms}
      className="rooms"
      aria-label={t(roomsTexts.region)}
      data-many={layout?.isWide || undefined}
      data-alone={(trace !== null && !takesPart(trace, 'kms')) || undefined}
      // It scrolls where the window is low, so that it must be reachable without a pointer.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region takes the focus
      tabIndex={0}
    >
      {frame !== null && trace !== null && layout !== null && (
        <Floor frame={frame} trace={trace} layout={layout} />
      )}
    </section>
  );
}

interface FloorProps {
  readonly frame: Frame;
  readonly trace: Trace;
  readonly layout: RoomLayout;
}

function Floor({ frame, trace, layout }: FloorProps) {
  const t = useT();
  const { position, step, custody } = frame;
  const { world } = trace;
  const [chosen, choose] = useState<{ readonly step: Step; readonly actor: Actor } | null>(null);
  const show = useCallback((actor: Actor) => {
    const { trace: shownRun, transport } = useStore.getState();
    const now = shownRun?.steps[transport.position - 1];
    if (now) choose({ step: now, actor });
  }, []);
  // A room that was chosen is shown until the stage goes on.
  const ends = endsOf(step);
  const shown = chosen?.step === step ? chosen.actor : ends.to;
  const asksKms = takesPart(trace, 'kms');
  // A client that calls KMS itself has S3 out of the way.
  const asksS3 = takesPart(trace, 's3');
  const room = (actor: Actor, note: string, empty: string) => ({
    actor,
    note,
    empty,
    ...stayOf(step, actor),
    holdings: custody[actor],
    isDense: layout.dense[actor],
    isShown: shown === actor,
    onShow: show,
  });
  return (
    <>
      <Room
        {...room(
          'client',
          world.callerArn === '' ? '' : (world.callerName ?? ''),
          t(roomsTexts.nothing),
        )}
      />
      {!layout.isWide && <Legend />}
      <Gap trace={trace} asks="client" answers={asksS3 ? 's3' : 'kms'} position={position} />
      {asksS3 && (
        <div className="building">
          <p className="building-title">
            <strong>{t(roomsTexts.building)}</strong>
            {world.bucket !== undefined && (
              <span className="room-note">{t(roomsTexts.bucket, { name: world.bucket })}</span>
            )}
          </p>
          <Room {...room('s3', keyNote(custody.s3, t), t(roomsTexts.nothing))} />
          <DiskGap trace={trace} position={position} />
          <Disk
            holdings={custody.storage}
            isHere={ends.to === 'storage' || ends.from === 'storage'}
            sender={stayOf(step, 'storage').sender}
            isDense={layout.dense.storage}
            isShown={shown === 'storage'}
            onShow={show}
          />
        </div>
      )}
      {asksKms ? (
        <>
          {asksS3 && <Gap trace={trace} asks="s3" answers="kms" position={position} />}
          <div className="wall">
            <Room {...room('kms', t(roomsTexts.wall), t(roomsTexts.nothing))} />
          </div>
        </>
      ) : (
        <div className="room room-never">
          <p className="room-title">
            <ShieldIcon />
            <strong>{t(roomsTexts.kms)}</strong>
          </p>
          <p className="room-empty">{t(roomsTexts.neverCalled)}</p>
        </div>
      )}
    </>
  );
}

/** Whether S3 could read now: the question of every step. */
function keyNote(holdings: readonly Holding[], t: ReturnType<typeof useT>): string {
  if (holdings.every(({ value }) => isPublic(value))) return '';
  return t(holdsPlaintextKey(holdings) ? roomsTexts.holdsKey : roomsTexts.noKey);
}

/** Time in ms for what the first step needs. */
const REST = 300;

/** A tall window's, until it is measured. */
const TALL = 40;

/** The height of an element in whole rem, so that big type counts as less room. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(TALL);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHeight(Math.floor(current.clientHeight / rem));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
