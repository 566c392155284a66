import { useId, useState } from 'react';
import { bytesTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { parseOffset, WINDOW, windowAt } from './byte-view.ts';

interface Props {
  /** Of the value, in bytes. */
  readonly length: number;
  readonly offset: number | null;
  onJump(offset: number): void;
}

/** Goes to an offset of a value that is too long to be shown as a whole. */
export function JumpForm({ length, offset, onJump }: Props) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const shown = offset === null ? null : windowAt(offset, length);
  return (
    <form
      className="jump"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = parseOffset(text, length);
        setBad(wanted === null);
        if (wanted !== null) onJump(wanted);
      }}
    >
      <label htmlFor={id}>{t(bytesTexts.jump)}</label>
      <span className="jump-line">
        <input
          id={id}
          className="jump-input"
          value={text}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="0x"
          aria-invalid={isBad}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          {t(bytesTexts.jumpGo)}
        </button>
        {shown !== null && (
          <>
            <button
              type="button"
              className="button"
              disabled={shown.start === 0}
              onClick={() => onJump(Math.max(0, shown.start - WINDOW))}
            >
              {t(bytesTexts.jumpEarlier)}
            </button>
            <button
              type="button"
              className="button"
              disabled={shown.end >= length}
              onClick={() => onJump(shown.end)}
            >
              {t(bytesTexts.jumpLater)}
            </button>
          </>
        )}
      </span>
      <span
        id={`${id}-hint`}
        className="jump-hint"
        aria-live="polite"
        data-bad={isBad || undefined}
      >
        {isBad ? t(bytesTexts.jumpBad, { last: length - 1 }) : t(bytesTexts.jumpHint)}
      </span>
    </form>
  );
}
