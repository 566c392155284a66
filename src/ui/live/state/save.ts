import { say } from '../../../i18n/index.ts';
import { liveTexts } from '../../../i18n/texts/live.ts';
import type { LiveRow } from '../../../link/live-protocol.ts';
import { saveFile } from '../../kit/save-file.ts';
import { useStore } from '../../store/store.ts';
import { fileNameOf } from '../row-words.ts';
import { flowAddress } from './open-flow.ts';

/** Saves the flows of requests as trace files, one after the other; says where one is not to be had. */
export async function saveFlows(rows: readonly LiveRow[]): Promise<void> {
  for (const row of rows) {
    try {
      const answer = await fetch(flowAddress(row.id));
      if (!answer.ok) throw new Error(answer.statusText);
      saveFile(await answer.blob(), fileNameOf(row));
    } catch {
      useStore.getState().notify({
        id: 'live-save',
        tone: 'warning',
        text: (lang) => say(lang, liveTexts.notSaved),
      });
      return;
    }
  }
}
