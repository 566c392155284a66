import { useStore } from '../store/store.ts';
import { isWindowOpening } from './notes-window.ts';

/**
 * Keys and events that only a presentation knows: Escape leaves it, and so does leaving the full screen. F5 is what a
 * clicker sends to begin; here that has been done, and reloading would throw the presentation away.
 *
 * @returns ends it
 */
export function connectPresenterKeys(leave: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    if (event.key === 'F5') event.preventDefault();
    else if (event.key === 'Escape' && useStore.getState().overlay === null) leave();
  };
  const onScreen = () => {
    const isOver = document.fullscreenElement === null;
    // A browser that opens another window may take the full screen away; nobody asked to leave.
    if (isOver && !isWindowOpening() && useStore.getState().overlay === null) leave();
  };
  addEventListener('keydown', onKey);
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onScreen);
  };
}
