import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { focusOn } from '../../kit/reveal.ts';

/** The place that is being gone to, while what it lies in is being opened. */
const useWanted = create<{ readonly path: string | null }>()(() => ({ path: null }));

/** Whether a part of the form has to be open, for the place that is gone to lies in it. */
export function useIsWanted(roots: readonly string[]): boolean {
  return useWanted(({ path }) => path !== null && roots.some((root) => liesIn(path, root)));
}

/** Opens what a place of the lesson lies in, and gives its field the focus. What has no field of its own leads to what it is in. */
export function goTo(path: string): void {
  flushSync(() => useWanted.setState({ path }));
  const places = [...document.querySelectorAll<HTMLElement>('.write-parts [data-place]')]
    .filter(({ dataset: { place = '' } }) => liesIn(path, place))
    .sort((one, other) => (other.dataset.place ?? '').length - (one.dataset.place ?? '').length);
  const field = places[0]?.parentElement?.querySelector<HTMLElement>('textarea, input, select');
  for (let around = field?.closest('details'); around; ) {
    around.open = true;
    around = around.parentElement?.closest('details');
  }
  if (field) focusOn(field);
  useWanted.setState({ path: null });
}

/** `ideas[0].title` lies in `ideas`, and not in `id`. */
function liesIn(path: string, place: string): boolean {
  return path.startsWith(place) && ['', '.', '['].includes(path.charAt(place.length));
}
