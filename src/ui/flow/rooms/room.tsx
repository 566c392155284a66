import { memo, Suspense } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import { endsOf, type Holding, isPublic, lookOf } from '../../../player/index.ts';
import type { Actor, Step } from '../../../trace/index.ts';
import { ACTOR_ICONS } from '../../kit/icons.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { LazyScene } from '../scenes/lazy-scene.tsx';
import { useShowing } from '../stage-hooks.ts';
import { HeldCounts } from './held-counts.tsx';
import { HeldValue } from './held-value.tsx';

interface RoomProps extends Stay {
  readonly actor: Actor;
  /** What stands beside its name. */
  readonly note: string;
  readonly holdings: readonly Holding[];
  /** True where its values are lines, because cards would not fit. */
  readonly isDense: boolean;
  /** Whether it is the one that is shown whole, where there is room for one alone. */
  readonly isShown: boolean;
  /** Shows it whole. */
  readonly onShow: (actor: Actor) => void;
  /** What is said where it holds nothing. */
  readonly empty: string;
}

/** What a step has to do with a room: the same at all steps that leave the room as it is. */
interface Stay {
  /** True where the step ends here. */
  readonly isHere: boolean;
  /** Who sends what the step brings here; null where it brings nothing. */
  readonly sender: Actor | null;
  /** What happens in the room itself; null where nothing does. */
  readonly scene: Step | null;
}

export function stayOf(step: Step, actor: Actor): Stay {
  const { from, to } = endsOf(step);
  return {
    isHere: to === actor,
    sender: to === actor && from !== to ? from : null,
    scene: step.actor === actor && from === to ? step : null,
  };
}

/** A party and what it holds now; what happens in it happens here. Drawn anew at the steps that change it. */
export const Room = memo(function Room({
  actor,
  note,
  holdings,
  isHere,
  sender,
  scene,
  isDense,
  isShown,
  onShow,
  empty,
}: RoomProps) {
  const t = useT();
  const showing = useShowing(isHere || changes(holdings));
  const heading = `room-${actor}`;
  const Icon = ACTOR_ICONS[actor];
  const isOfS3 = actor === 's3';
  const watched = holdings.filter(({ value }) => !isPublic(value));
  const others = holdings.filter(({ value, change }) => isPublic(value) && change !== 'leaving');
  return (
    <div
      className="room"
      data-room={actor}
      data-now={isHere || undefined}
      data-shown={isShown || undefined}
      data-dense={isDense || undefined}
    >
      <p className="room-title">
        <Icon />
        {isOfS3 && <span className="room-owner">S3</span>}
        <strong id={heading}>{t(roomsTexts[actor])}</strong>
        <span className="room-note" title={note || undefined}>
          {note}
        </span>
        <HeldCounts holdings={holdings} />
        <RoomTab actor={actor} isShown={isShown} onShow={onShow} />
      </p>
      {watched.length === 0 && others.length === 0 ? (
        <p className="room-empty">{empty}</p>
      ) : (
        <Values heading={heading} holdings={watched} sender={sender} showing={showing} />
      )}
      {others.length > 0 && (
        <PublicValues holdings={others} isBrief={isDense || actor === 'client'} />
      )}
      {scene !== null && (
        <div className="room-scene" data-kind={scene.kind}>
          <Suspense>
            <LazyScene step={scene} showing={showing} place="room" />
          </Suspense>
        </div>
      )}
    </div>
  );
});

/** Whether something comes or goes with the current step. */
export function changes(holdings: readonly Holding[]): boolean {
  return holdings.some(({ change }) => change !== 'kept');
}

interface RoomTabProps extends Pick<RoomProps, 'actor' | 'isShown' | 'onShow'> {}

/** Covers a room's head where rooms are tabs; the style sheet leaves it out where all are shown. */
export function RoomTab({ actor, isShown, onShow }: RoomTabProps) {
  const t = useT();
  return (
    <button
      type="button"
      className="room-tab"
      aria-label={t(roomsTexts[actor])}
      aria-pressed={isShown}
      onClick={() => onShow(actor)}
    />
  );
}

interface ValuesProps {
  readonly heading: string;
  readonly holdings: readonly Holding[];
  readonly sender: Actor | null;
  readonly showing: number | null;
}

export function Values({ heading, holdings, sender, showing }: ValuesProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ul className="room-values" role="list" aria-labelledby={heading}>
      {holdings.map((holding) => (
        <HeldValue
          key={`${holding.slot ?? ''}/${holding.value.id}`}
          {...holding}
          sender={holding.change === 'new' ? sender : null}
          showing={holding.change === 'kept' ? null : showing}
        />
      ))}
    </ul>
  );
}

/** Values that need no watching: small, by name where there are few. */
export function PublicValues({
  holdings,
  isBrief = false,
}: {
  readonly holdings: readonly Holding[];
  /** True where there is no room for names. */
  readonly isBrief?: boolean;
}) {
  const valueName = useValueName();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ul className="room-public" role="list">
      {holdings.map(({ value, slot }) => (
        <li key={`${slot ?? ''}/${value.id}`}>
          <button
            type="button"
            className="public-button"
            data-card={value.id}
            aria-haspopup="dialog"
            aria-label={valueName(value)}
            title={valueName(value)}
            onClick={({ currentTarget }) => useStore.getState().openCard(value.id, currentTarget)}
            {...valueLight(value.id)}
          >
            <ValueChip value={value} size={isBrief || holdings.length > FEW ? 'icon' : 'name'} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** So many public values have names; more are icons, whose names are said when they are pointed at. */
const FEW = 3;

/** Whether somebody holds a plaintext key that is not kept there by design. */
export function holdsPlaintextKey(holdings: readonly Holding[]): boolean {
  return holdings.some(({ value, change }) => lookOf(value.role) === 'key' && change !== 'leaving');
}
