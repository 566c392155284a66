import { type ReactNode, useId } from 'react';
import { endCardCounts, endCardTexts, roomsTexts } from '../../../i18n/index.ts';
import { kmsCalls, lookOf } from '../../../player/index.ts';
import type { Actor, Trace } from '../../../trace/index.ts';
import { ACTOR_ICONS } from '../../kit/icons.tsx';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useCount, useT, useValueName, useValueShortName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { type Left, leftOf } from './left.ts';

const NAMES = {
  client: roomsTexts.client,
  s3: endCardTexts.s3Memory,
  kms: roomsTexts.kms,
  storage: endCardTexts.s3Disk,
} as const;

const ORDER: readonly Actor[] = ['client', 's3', 'kms', 'storage'];

/** What is left with whom, and how often KMS was asked. */
export function EndRooms({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const count = useCount();
  const left = leftOf(trace);
  const calls = kmsCalls(trace);
  return (
    <section className="end-left" aria-label={t(endCardTexts.left)}>
      {ORDER.map((actor) => (
        <EndRoom key={actor} actor={actor} left={left[actor]}>
          {actor === 'kms' &&
            (calls === 0 ? t(roomsTexts.neverCalled) : count(endCardCounts.kmsCalls, calls))}
        </EndRoom>
      ))}
    </section>
  );
}

interface RoomProps {
  readonly actor: Actor;
  readonly left: readonly Left[];
  /** What is to be said of it besides. */
  readonly children: ReactNode;
}

function EndRoom({ actor, left, children }: RoomProps) {
  const t = useT();
  const id = useId();
  const Icon = ACTOR_ICONS[actor];
  return (
    <div className="end-room" data-actor={actor}>
      <p className="end-room-name" id={id}>
        <Icon />
        <strong>{t(NAMES[actor])}</strong>
      </p>
      {children && <p className="end-room-note">{children}</p>}
      {left.every(({ isErased }) => isErased) && !(left.length === 0 && children) && (
        <p className="end-nothing">{t(roomsTexts.nothing)}</p>
      )}
      {left.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
        <ul className="end-values" role="list" aria-labelledby={id}>
          {left.map((one) => (
            <li key={`${one.value.id} ${one.isErased}`}>
              <LeftChip {...one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A value by its short name; one that is still there opens its bytes. */
function LeftChip({ value, count, isErased }: Left) {
  const t = useT();
  const name = useValueName()(value);
  const short = useValueShortName()(value);
  const look = lookOf(value.role);
  const Icon = LOOK_ICONS[look];
  const face = (
    <>
      <Icon className="chip-icon" />
      <span className="chip-name">{short}</span>
      {count > 1 && <span>×{count}</span>}
    </>
  );
  if (isErased) {
    return (
      <span className={`chip end-chip chip-${look} chip-gone`} title={name}>
        {face}
        <span className="visually-hidden">{t(endCardTexts.erased)}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`chip end-chip chip-${look}`}
      aria-haspopup="dialog"
      title={name}
      onClick={({ currentTarget }) => useStore.getState().openCard(value.id, currentTarget)}
      {...valueLight(value.id)}
    >
      {face}
    </button>
  );
}
