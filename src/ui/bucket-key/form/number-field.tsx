import { type ReactNode, useId } from 'react';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { WarningIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';

interface Props {
  readonly label: string;
  readonly help: ReactNode;
  /** What stands in the field. */
  readonly text: string;
  /** What to do about a text that cannot be used; null where it can. */
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** The same number by hand. */
  readonly slider?: {
    readonly least: number;
    readonly most: number;
    readonly place: number;
    /** The number in words. */
    readonly says: string;
    readonly onMove: (place: number) => void;
  };
}

/** A number: typed, or moved along a slider. What cannot be used stays as it was typed, with what to do about it. */
export function NumberField({ label, help, text, problem, onType, onLeave, slider }: Props) {
  const t = useT();
  const id = useId();
  return (
    <div className="bk-number" data-bad={problem !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-help` : `${id}-problem ${id}-help`}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {slider && (
        <input
          type="range"
          className="bk-slider"
          aria-label={t(bucketKeyTexts.slider, { name: label })}
          aria-valuetext={slider.says}
          min={slider.least}
          max={slider.most}
          value={slider.place}
          onChange={(event) => slider.onMove(event.currentTarget.valueAsNumber)}
        />
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className="bk-problem" role="alert">
          <WarningIcon /> {problem}
        </p>
      )}
      <p id={`${id}-help`} className="bk-help">
        {help}
      </p>
    </div>
  );
}
