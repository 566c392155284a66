import { Fragment, type ReactNode } from 'react';
import { bytesCounts, bytesTexts } from '../../../i18n/index.ts';
import { toHex } from '../../../lib/bytes.ts';
import type { Tampering } from '../../../player/index.ts';
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
  /** The byte that somebody changed, where one did. */
  readonly changed: ChangedByte | null;
}

/** A byte that is not what it was. */
export type ChangedByte = Pick<
  Extract<Tampering, { readonly kind: 'flipped' }>,
  'offset' | 'was' | 'is'
>;

/** The shown parts of a value, with what lies between them as a number. */
export function WindowsView({ value, view, windows, parts, changed }: Props) {
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
                changed={changed}
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
  readonly changed: ChangedByte | null;
}

/** Rows of offset, hex and letters, the named parts of the value in their colours. */
function HexDump({ bytes, spans, role, window, parts, changed }: HexProps) {
  const digits = offsetDigits(bytes.length);
  return (
    <div className="hex">
      {hexRows(bytes, spans, window, changed?.offset ?? null).map((row) => (
        <Row
          key={row.offset}
          row={row}
          digits={digits}
          spans={spans}
          role={role}
          parts={parts}
          changed={changed}
        />
      ))}
    </div>
  );
}

interface RowProps extends Omit<HexProps, 'bytes' | 'window'> {
  readonly row: HexRow;
  readonly digits: number;
}

function Row({ row, digits, spans, role, parts, changed }: RowProps) {
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
              {run.isMarked && changed !== null ? (
                <Changed changed={changed}>{run.hex}</Changed>
              ) : (
                run.hex
              )}
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

/** A changed byte; what it was is said to those who do not see the line below. */
function Changed({
  changed,
  children,
}: {
  readonly changed: ChangedByte;
  readonly children: ReactNode;
}) {
  const changedText = useChangedText();
  return (
    <mark className="hex-changed">
      {children}
      <span className="visually-hidden"> ({changedText(changed)})</span>
    </mark>
  );
}

/** `byte 12 changed from 4a to 4b` */
export function useChangedText(): (changed: ChangedByte) => string {
  const t = useT();
  return ({ offset, was, is }) =>
    t(bytesTexts.changedByte, {
      offset,
      was: toHex(Uint8Array.of(was)),
      is: toHex(Uint8Array.of(is)),
    });
}
