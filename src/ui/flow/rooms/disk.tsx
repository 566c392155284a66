import type { ReactNode } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import { endsOf, type Holding, isPublic } from '../../../player/index.ts';
import type { Step } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import { HeldCounts } from './held-counts.tsx';
import { PublicValues, RoomTab, Values } from './room.tsx';

interface Props {
  readonly icon: ReactNode;
  readonly holdings: readonly Holding[];
  readonly isShown: boolean;
  onShow(): void;
  readonly step: Step;
  readonly showing: number | null;
  /** True where its values are lines, because cards would not fit. */
  readonly isDense: boolean;
}

/** The disks: one labelled box an object, with everything that lies in it. */
export function Disk({ icon, holdings, step, showing, isDense, isShown, onShow }: Props) {
  const t = useT();
  const { from, to } = endsOf(step);
  const isHere = to === 'storage' || from === 'storage';
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
        {icon}
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
              sender={to === 'storage' ? from : null}
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
}

/** What lies there, by the record it lies in. */
export function boxesOf(holdings: readonly Holding[]): ReadonlyMap<string, readonly Holding[]> {
  const boxes = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const slot = holding.slot ?? '';
    boxes.set(slot, [...(boxes.get(slot) ?? []), holding]);
  }
  return boxes;
}
