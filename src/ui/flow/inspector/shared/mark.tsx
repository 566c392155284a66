import { inspectorTexts } from '../../../../i18n/index.ts';
import { useT } from '../../../store/hooks.ts';
import { contentMark } from './content-mark.ts';

/** The fingerprint of some bytes: a pattern for the eye, and its digits. */
export function Mark({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const { text, hue, cells } = contentMark(bytes);
  return (
    <span className="mark" data-hue={hue}>
      <svg viewBox="-0.5 -0.5 6 6" className="mark-pattern" aria-hidden="true" focusable="false">
        {cells.flatMap((row, y) =>
          row.map((isSet, x) =>
            isSet ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <rect key={`${x} ${y}`} x={x} y={y} width="1.02" height="1.02" />
            ) : null,
          ),
        )}
      </svg>
      <span className="visually-hidden">{t(inspectorTexts.mark)} </span>
      <code>{text}</code>
    </span>
  );
}
