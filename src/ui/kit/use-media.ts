import { useSyncExternalStore } from 'react';

/** Whether a media query holds now, for what a style sheet alone cannot do. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    // Where the opening frame is drawn there is no window.
    () => false,
  );
}
