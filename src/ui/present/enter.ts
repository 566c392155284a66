import { useStore } from '../store/store.ts';

/** What had the focus before, which gets it back. */
let before: Element | null = null;

/**
 * Shows the stage alone and large, on the full screen where the browser allows that; else, as in a frame without the
 * permission or on a phone, it fills the tab.
 */
export function enterPresenting(): void {
  before = document.activeElement;
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
export function restoreFocus(): void {
  if (before instanceof HTMLElement) before.focus();
  before = null;
}
