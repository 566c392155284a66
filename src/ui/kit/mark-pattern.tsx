import { type ContentMark, contentMark } from '../../lib/content-mark.ts';

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
