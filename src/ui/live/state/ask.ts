import { say } from '../../../i18n/index.ts';
import { liveTexts } from '../../../i18n/texts/live.ts';
import { LIVE_PATH, type LiveAsk } from '../../../link/live-protocol.ts';
import { useStore } from '../../store/store.ts';

/** Asks something of the process; what comes of it comes with its events. What does not work is said. */
export async function ask(wish: LiveAsk): Promise<void> {
  const { notify, dismiss } = useStore.getState();
  try {
    const answer = await fetch(`${LIVE_PATH}ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    });
    if (answer.ok) dismiss('live-ask');
    else {
      const reason = (await answer.text()).slice(0, 200);
      notify({
        id: 'live-ask',
        tone: 'warning',
        text: (lang) => say(lang, liveTexts.notDone, { reason }),
      });
    }
  } catch {
    notify({
      id: 'live-ask',
      tone: 'warning',
      text: (lang) => say(lang, liveTexts.notAsked),
      retry: () => void ask(wish),
    });
  }
}
