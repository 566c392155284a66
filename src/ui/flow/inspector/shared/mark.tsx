import { inspectorTexts } from '../../../../i18n/index.ts';
import { useT } from '../../../store/hooks.ts';
import { type ContentMark, contentMark } from './content-mark.ts';

/** The fingerprint of some bytes: a pattern for the eye, and its digits. */
export function Mark({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const { text, hue, cells } = contentMark(bytes);
  return (
    <span className="mark" data-hue={hue}>
      <svg viewBox="-0.5 -0.5 6 6" className="mark-pattern" aria-hidden="true" focusable="false">
        <path d={pathOf(cells)} />
      </svg>
      <span className="visually-hidden">{t(inspectorTexts.mark)} </span>
      <code>{text}</code>
    </span>
  );
}

/** The set cells as squares, a little larger than their places so that no seams show. */
function pathOf(cells: ContentMark['cells']): string {
  return cells
    .flatMap((row, y) => row.map((isSet, x) => (isSet ? `M${x} ${y}h1.02v1.02h-1.02z` : '')))
    .join('');
}
