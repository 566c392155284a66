import { useEffect, useState } from 'react';
import { shellTexts, transportTexts } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { leavePresenting } from '../../kit/presenting-mode.ts';
import { TransportButtons } from '../../kit/transport-buttons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { columnName } from '../state/column-words.ts';
import { useComparison } from '../state/comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Legend } from './legend.tsx';

interface Props {
  /** How many of the runs under way have ended; null while none is. */
  readonly progress?: { readonly done: number; readonly of: number } | null;
}

/** The transport and the rows. */
export function Player({ progress = null }: Props) {
  const t = useT();
  const { shown, transport, dispatch } = useComparison((state) => state);
  const presenting = useStore((state) => state.presenting);
  return (
    <section
      className="compare-player"
      aria-label={t(compareTexts.region)}
      aria-busy={progress !== null}
    >
      <div className="compare-transport">
        <TransportButtons {...transport} dispatch={dispatch} />
        <Position />
        {progress !== null && (
          <p className="compare-progress">
            {t(compareTexts.running, progress)}
            <progress
              aria-label={t(compareTexts.running, progress)}
              value={progress.done}
              max={progress.of}
            />
          </p>
        )}
        <Legend />
        {presenting && (
          <button type="button" className="button" onClick={leavePresenting}>
            <CrossIcon />
            {t(shellTexts.keyLeave)}
          </button>
        )}
      </div>
      {shown !== null && <ComparisonTable {...shown} />}
      <Announcer />
    </section>
  );
}

/** Where the comparison stands, by number and in words. */
function Position() {
  const t = useT();
  const lang = useLang();
  const { shown, transport } = useComparison((state) => state);
  const { position, total } = transport;
  const column = shown?.columns[position - 1];
  return (
    <p className="compare-position" role="status" aria-live="off">
      {shown && column && (
        <>
          {t(transportTexts.position, { position, total })}{' '}
          <b>{columnName(column, shown.operation, lang)}</b>
        </>
      )}
    </p>
  );
}

/** Says once to screen readers where the comparison has come to; nothing where it opens. */
function Announcer() {
  const t = useT();
  const lang = useLang();
  const { shown, transport } = useComparison((state) => state);
  const { position, total } = transport;
  const [last, setLast] = useState({ position, shown, isSaid: false });
  useEffect(() => {
    if (last.position !== position || last.shown !== shown)
      setLast({ position, shown, isSaid: last.shown !== null });
  }, [last, position, shown]);
  const column = shown?.columns[position - 1];
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {shown &&
        column &&
        last.isSaid &&
        t(transportTexts.positionTitled, {
          position,
          total,
          title: columnName(column, shown.operation, lang),
        })}
    </div>
  );
}
