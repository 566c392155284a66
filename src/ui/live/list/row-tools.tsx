import { liveTexts } from '../../../i18n/texts/live.ts';
import type { LiveRow } from '../../../link/live-protocol.ts';
import { PinIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { ask } from '../state/ask.ts';
import { toggleCompared } from '../state/store.ts';

interface Props {
  readonly row: LiveRow;
  readonly isGone: boolean;
  readonly isCompared: boolean;
  readonly tabIndex: number;
}

/** Keeping a request, and choosing it to be compared. */
export function RowTools({ row, isGone, isCompared, tabIndex }: Props) {
  const t = useT();
  const { id, number, kept, noFlow } = row;
  return (
    <span className="live-tools">
      <label className="live-choose" title={t(liveTexts.compareOf, { number: String(number) })}>
        <input
          type="checkbox"
          checked={isCompared}
          disabled={isGone || noFlow !== null}
          tabIndex={tabIndex}
          aria-label={t(liveTexts.compareOf, { number: String(number) })}
          onChange={() => toggleCompared(id)}
        />
      </label>
      <button
        type="button"
        className="button button-icon button-quiet live-keep"
        aria-pressed={kept}
        aria-label={t(liveTexts.keepOf, { number: String(number) })}
        title={t(liveTexts.keepAbout)}
        disabled={isGone}
        tabIndex={tabIndex}
        onClick={() => void ask({ type: kept ? 'release' : 'keep', id })}
      >
        <PinIcon />
      </button>
    </span>
  );
}
