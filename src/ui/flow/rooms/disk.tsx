import { memo } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import { type Holding, isPublic } from '../../../player/index.ts';
import type { Actor } from '../../../trace/index.ts';
import { DiskIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useShowing } from '../stage-hooks.ts';
import { HeldCounts } from './held-counts.tsx';
import { changes, PublicValues, RoomTab, Values } from './room.tsx';

interface Props {
  readonly holdings: readonly Holding[];
  readonly isShown: boolean;
  readonly onShow: (actor: Actor) => void;
  /** True while something goes there or comes from there. */
  readonly isHere: boolean;
  /** Who sends what the step brings there; null where it brings nothing. */
  readonly sender: Actor | null;
  /** True where its values are lines, because cards would not fit. */
  readonly isDense: boolean;
}

/** The disks: one labelled box an object, with everything that lies in it. */
export const Disk = memo(function Disk({
  holdings,
  isHere,
  sender,
  isDense,
  isShown,
  onShow,
}: Props) {
  const t = useT();
  const showing = useShowing(isHere || changes(holdings));
  const boxes = boxesOf(holdings);
  return (
    <div
      className="room disk"
      data-room="storage"
      data-now={isHere || undefined}
      data-shown={isShown || undefined}
      data-dense={isDense || undefined}
    >
      <p className="room-title">
        <DiskIcon />
        <span className="room-owner">S3</span>
        <strong id="room-storage">{t(roomsTexts.storage)}</strong>
        <span className="room-note">{t(roomsTexts.atRest)}</span>
        <HeldCounts holdings={holdings} />
        <RoomTab actor="storage" isShown={isShown} onShow={onShow} />
      </p>
      {boxes.size === 0 && <p className="room-empty">{t(roomsTexts.nothingStored)}</p>}
      <div className="boxes">
        {[...boxes].map(([slot, held], index) => (
          <section className="box" key={slot} aria-labelledby={`box-${index}`}>
            <p className="box-title" id={`box-${index}`}>
              <code>{slot.slice(slot.indexOf('/') + 1)}</code>
            </p>
            <Values
              heading={`box-${index}`}
              holdings={held.filter(({ value }) => !isPublic(value) || value.role === 'digest')}
              sender={sender}
              showing={showing}
            />
            <PublicValues
              isBrief
              holdings={held.filter(
                ({ value, change }) =>
                  isPublic(value) && value.role !== 'digest' && change !== 'leaving',
              )}
            />
          </section>
        ))}
      </div>
    </div>
  );
});

/** What lies there, by the record it lies in. */
export function boxesOf(holdings: readonly Holding[]): ReadonlyMap<string, readonly Holding[]> {
  const boxes = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const slot = holding.slot ?? '';
    boxes.set(slot, [...(boxes.get(slot) ?? []), holding]);
  }
  return boxes;
}
