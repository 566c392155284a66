import { say } from '../../i18n/index.ts';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import type { Text } from '../../lib/text.ts';
import { useStore } from '../store/store.ts';
import { newChannelId, notesAddress } from './notes-address.ts';
import { connectStage } from './stage-end.ts';

/** Time in ms in which a browser may take the full screen away because another window opens. */
const OPENING_TAKES = 3000;

let window_: Window | null = null;
let channel: string | null = null;
let openedAt = Number.NEGATIVE_INFINITY;

/** True just after the notes window was asked for. */
export function isWindowOpening(): boolean {
  return performance.now() - openedAt < OPENING_TAKES;
}

/** Opens the notes of this presentation in a window of their own, or brings it to the front. */
export function openNotesWindow(): void {
  openedAt = performance.now();
  if (window_ !== null && !window_.closed) {
    window_.focus();
    return;
  }
  if (channel === null) {
    const id = newChannelId();
    if (!connectStage(id)) {
      warn(presentTexts.noChannel);
      return;
    }
    channel = id;
  }
  window_ = open(notesAddress(channel), '_blank', 'popup,width=1000,height=760');
  if (window_ === null) warn(presentTexts.popupBlocked);
  else useStore.getState().dismiss('notes-window');
}

function warn(text: Text): void {
  useStore.getState().notify({
    id: 'notes-window',
    tone: 'warning',
    text: (lang) => say(lang, text),
  });
}
