import { Fragment } from 'react';
import { bytesCounts, bytesTexts } from '../../../i18n/index.ts';
import type { Role, Span, Value } from '../../../trace/index.ts';
import { useCount, useT, useValueName } from '../../store/hooks.ts';
import {
  type ByteView,
  type ByteWindow,
  byteText,
  type HexRow,
  hexRows,
  offsetDigits,
} from './byte-view.ts';
import { type Parts, toneOf } from './value-parts.tsx';

interface Props {
  readonly value: Value;
  readonly view: ByteView;
  readonly windows: readonly ByteWindow[];
  readonly parts: Parts;
}

/** The shown parts of a value, with what lies between them as a number. */
export function WindowsView({ value, view, windows, parts }: Props) {
  const t = useT();
  const count = useCount();
  const valueName = useValueName();
  const { bytes } = value;
  const shown = windows.map(({ start, end }) => ({
    start,
    end,
    text: view === 'hex' ? '' : byteText(bytes.subarray(start, end), view),
  }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      className="windows"
      aria-label={t(bytesTexts.dump, { name: valueName(value) })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that
      tabIndex={0}
    >
      {shown.map(({ start, end, text }, i) => {
        const hidden = start - (shown[i - 1]?.end ?? 0);
        return (
          <Fragment key={start}>
            {hidden > 0 && <p className="windows-gap">⋯ {count(bytesCounts.hidden, hidden)} ⋯</p>}
            {view === 'hex' ? (
              <HexDump
                bytes={bytes}
                spans={value.spans}
                role={value.role}
                window={{ start, end }}
                parts={parts}
              />
            ) : (
              <pre className="windows-text" data-view={view}>
                {text}
              </pre>
            )}
          </Fragment>
        );
      })}
      {view === 'text' && shown.some(({ text }) => text.includes('\ufffd')) && (
        <p className="windows-gap">{t(bytesTexts.notUtf8)}</p>
      )}
    </div>
  );
}

interface HexProps {
  readonly bytes: Uint8Array;
  readonly spans: readonly Span[];
  readonly role: Role;
  readonly window: ByteWindow;
  readonly parts: Parts;
}

/** Rows of offset, hex and letters, the named parts of the value in their colours. */
function HexDump({ bytes, spans, role, window, parts }: HexProps) {
  const digits = offsetDigits(bytes.length);
  return (
    <div className="hex">
      {hexRows(bytes, spans, window.start, window.end).map((row) => (
        <Row key={row.offset} row={row} digits={digits} spans={spans} role={role} parts={parts} />
      ))}
    </div>
  );
}

interface RowProps extends Omit<HexProps, 'bytes' | 'window'> {
  readonly row: HexRow;
  readonly digits: number;
}

function Row({ row, digits, spans, role, parts }: RowProps) {
  const looks = (index: number | null) => {
    const span = index === null ? undefined : spans[index];
    if (span === undefined || index === null) return {};
    return {
      'data-tone': toneOf(span, role),
      'data-odd': index % 2 === 1 || undefined,
      'data-lit': parts.isLit(index) || undefined,
      ...parts.light(index),
    };
  };
  return (
    <div className="hex-row">
      <span className="hex-offset">{row.offset.toString(16).padStart(digits, '0')}</span>
      <span className="hex-bytes">
        {row.runs.map((run, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the row
          <span key={i}>
            {i > 0 && ' '}
            <span className="hex-run" data-begins={run.begins || undefined} {...looks(run.span)}>
              {run.hex}
            </span>
          </span>
        ))}
      </span>
      <span className="hex-ascii" aria-hidden="true">
        {row.runs.map((run) => run.ascii).join('')}
      </span>
    </div>
  );
}
