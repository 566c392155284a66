import { Fragment } from 'react';
import { bytesCounts, bytesTexts } from '../../../i18n/index.ts';
import type { Value } from '../../../trace/index.ts';
import { useCount, useT, useValueName } from '../../store/hooks.ts';
import { type ByteView, byteText } from './byte-text.ts';
import type { ByteWindow } from './byte-windows.ts';
import { HexDump } from './hex-dump.tsx';
import type { Parts } from './use-parts.ts';

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
