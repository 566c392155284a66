import { inspectorTexts } from '../../i18n/index.ts';
import { type ContentMark, contentMark } from '../../lib/content-mark.ts';
import { useT } from '../store/hooks.ts';

/** The fingerprint of some bytes: a pattern for the eye, and its digits. */
export function Mark({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  return (
    <span className="mark">
      <MarkPattern bytes={bytes} />
      <span className="visually-hidden">{t(inspectorTexts.mark)} </span>
      <code>{contentMark(bytes).text}</code>
    </span>
  );
}

/** The pattern by which the eye knows bytes again; equal bytes have equal patterns wherever they stand. */
export function MarkPattern({ bytes }: { readonly bytes: Uint8Array }) {
  const { hue, cells } = contentMark(bytes);
  return (
    <svg
      viewBox="-0.5 -0.5 6 6"
      className="mark-pattern"
      data-hue={hue}
      aria-hidden="true"
      focusable="false"
    >
      <path d={pathOf(cells)} />
    </svg>
  );
}

/** The set cells as squares, a little larger than their places so that no seams show. */
function pathOf(cells: ContentMark['cells']): string {
  return cells
    .flatMap((row, y) => row.map((isSet, x) => (isSet ? `M${x} ${y}h1.02v1.02h-1.02z` : '')))
    .join('');
}
