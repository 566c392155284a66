import type { Role, Span } from '../../../trace/index.ts';
import type { ByteWindow } from './byte-windows.ts';
import { type HexRow, hexRows, offsetDigits } from './hex-rows.ts';
import { toneOf } from './span-tone.ts';
import type { Parts } from './use-parts.ts';

interface Props {
  readonly bytes: Uint8Array;
  readonly spans: readonly Span[];
  readonly role: Role;
  readonly window: ByteWindow;
  readonly parts: Parts;
}

/** Rows of offset, hex and letters, the named parts of the value in their colours. */
export function HexDump({ bytes, spans, role, window, parts }: Props) {
  const digits = offsetDigits(bytes.length);
  return (
    <div className="hex">
      {hexRows(bytes, spans, window.start, window.end).map((row) => (
        <Row key={row.offset} row={row} digits={digits} spans={spans} role={role} parts={parts} />
      ))}
    </div>
  );
}

interface RowProps extends Omit<Props, 'bytes' | 'window'> {
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
