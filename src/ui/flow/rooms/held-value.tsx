import { memo, useRef } from 'react';
import { custodyTexts, diagramTexts, sizeText } from '../../../i18n/index.ts';
import { fingerprint, type Holding, lookOf } from '../../../player/index.ts';
import type { Actor } from '../../../trace/index.ts';
import { MarkPattern } from '../../kit/mark.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving } from '../../kit/moving.tsx';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useTamperText, ValueMarks } from '../../kit/value-marks.tsx';
import { useLang, useT, useValueName, useValueShortName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useTravel } from './travel.ts';

interface Props extends Holding {
  /** Who sent it with this step; null where it was made here, or was here before. */
  readonly sender: Actor | null;
  /** Seconds of the current step while it is being shown; null for a value that stays as it was. */
  readonly showing: number | null;
}

/** A value in a room, as a card. Pressing it opens its bytes and never moves the stage. */
export const HeldValue = memo(function HeldValue({ value, change, sender, showing }: Props) {
  const t = useT();
  const valueName = useValueName();
  const card = useRef<HTMLSpanElement>(null);
  const isLeaving = change === 'leaving';
  const travels = change === 'new' && sender !== null && showing !== null;
  useTravel(card, travels ? { value: value.id, from: sender, showing } : null);
  const name = valueName(value);
  const short = useValueShortName()(value);
  const look = lookOf(value.role);
  const spoken = t(SPOKEN[change], { name, look: t(custodyTexts[look]) });
  const tampered = useTamperText()(value);
  return (
    <li className="held" data-change={change}>
      <button
        type="button"
        className="held-button"
        data-card={value.id}
        aria-haspopup="dialog"
        aria-label={[spoken, tampered].filter(Boolean).join(t(diagramTexts.listSeparator))}
        title={name}
        onClick={({ currentTarget }) => useStore.getState().openCard(value.id, currentTarget)}
        {...valueLight(value.id)}
      >
        {isLeaving && <Face value={value} name={short} isGone />}
        {/* What goes is what lay here: the same element, over what it leaves behind. */}
        {!(isLeaving && showing === null) && (
          <span ref={card} className={isLeaving ? 'held-ghost' : 'held-place'}>
            <Moving
              showing={travels || change === 'kept' ? null : showing}
              className="held-chip"
              movement={isLeaving ? GOING : COMING}
            >
              <Face value={value} name={short} isNew={change === 'new'} />
            </Moving>
          </span>
        )}
      </button>
    </li>
  );
});

interface FaceProps extends Pick<Holding, 'value'> {
  readonly name: string;
  readonly isGone?: boolean;
  readonly isNew?: boolean;
}

/** What one sees of a value: its icon and name, under it the pattern of its bytes, a few of them, and its length. */
function Face({ value, name, isGone = false, isNew = false }: FaceProps) {
  const lang = useLang();
  const isLit = useStore((state) => state.highlight === value.id);
  const look = lookOf(value.role);
  const Icon = LOOK_ICONS[look];
  const tampered = useTamperText()(value);
  const print = fingerprint(value);
  return (
    <span
      className={`face chip-${look}`}
      data-gone={isGone || undefined}
      data-new={isNew || undefined}
      data-lit={isLit || undefined}
      data-tampered={tampered !== null || undefined}
      data-value={value.id}
    >
      <Icon className="face-icon" />
      <span className="face-name">{name}</span>
      <span className="face-facts">
        {value.bytes.length > 0 && <MarkPattern bytes={value.bytes} />}
        {print !== null && <span className="face-print">{print}</span>}
        <ValueMarks value={value} />
        {value.bytes.length > 0 && (
          <span className="face-size">{sizeText(lang, value.bytes.length)}</span>
        )}
      </span>
    </span>
  );
}

const SPOKEN = {
  new: custodyTexts.newValue,
  leaving: custodyTexts.goneValue,
  kept: custodyTexts.keptValue,
} as const;

const COMING = appearing(0.7, 0.95);
const GOING: Movement = {
  times: [0, 0.25, 0.65, 1],
  transform: ['scale(1)', 'scale(1)', 'scale(1.2)', 'scale(1.2)'],
  opacity: [1, 1, 0, 0],
};
