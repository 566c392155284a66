/**
 * How far to scroll so that a row is seen with some of its neighbours, moving as little as possible.
 *
 * @param view what is visible: where it starts and how long it is, in px
 * @param row where the row starts and how long it is, in the same px
 * @param margin room to leave on both sides, in px
 */
export function scrollToShow(
  view: { readonly start: number; readonly length: number },
  row: { readonly start: number; readonly length: number },
  margin: number,
): number {
  const room = Math.min(margin, Math.max(0, (view.length - row.length) / 2));
  const earliest = row.start + row.length + room - view.length;
  const latest = row.start - room;
  return Math.max(0, Math.min(Math.max(view.start, earliest), latest));
}
