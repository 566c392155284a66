import { useStore } from '../store/store.ts';
import { focusOn } from './reveal.ts';

/** What had the focus before, which gets it back. */
let focusedBefore: Element | null = null;

/**
 * Shows what is presented alone and large, on the full screen where the browser allows that; else, as in a frame without
 * the permission or on a phone, it fills the tab.
 */
export function enterPresenting(): void {
  focusedBefore = document.activeElement;
  useStore.getState().setPresenting(true);
  fillScreen();
}

/** Asks for the full screen; the browser may refuse, and need not say why. */
export function fillScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Back to the page as it was left. */
export function leavePresenting(): void {
  useStore.getState().setPresenting(false);
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
}

/** Gives the focus back, once what had it is to be seen again. */
function restoreFocus(): void {
  if (focusedBefore instanceof HTMLElement) focusOn(focusedBefore);
  focusedBefore = null;
}

/**
 * Keys and events that only a presentation knows: Escape leaves it, and so does leaving the full screen. F5 is what a
 * clicker sends to begin; here that has been done, and reloading would throw the presentation away.
 *
 * @param isMeant asked when the full screen is gone: whether it went because somebody asked to leave
 * @returns ends it, and gives the focus back
 */
export function connectPresenterKeys(isMeant: () => boolean = () => true): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    if (event.key === 'F5') event.preventDefault();
    else if (event.key === 'Escape' && !isCovered()) leavePresenting();
  };
  const onScreen = () => {
    const isOver = document.fullscreenElement === null;
    // The Escape that was meant for what lies over the stage takes the full screen away as well; nobody asked to leave.
    if (isOver && isMeant() && !isCovered()) leavePresenting();
    if (isOver) useStore.getState().closeCard();
  };
  addEventListener('keydown', onKey);
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onScreen);
    restoreFocus();
  };
}

/** Whether something lies over the stage, which Escape closes first. */
function isCovered(): boolean {
  const { overlay, card } = useStore.getState();
  return overlay !== null || card !== null;
}
