import { useEffect } from 'react';
import { say } from '../../../i18n/index.ts';
import { learnContentsTexts } from '../../../i18n/texts/learn-contents.ts';
import { unpackProgress } from '../../../lessons/progress.ts';
import { useStore } from '../../store/store.ts';
import { carryIn } from '../progress/store.ts';

/** Takes over the progress that a link carries, once, and says so; the address forgets it. */
export function useCarriedByLink(): void {
  const packed = useStore((state) => state.extras.learn?.progress);
  useEffect(() => {
    if (packed === undefined || packed === '') return;
    const { extras, notify } = useStore.getState();
    const { progress: _, ...rest } = extras.learn ?? {};
    useStore.setState({ extras: { ...extras, learn: rest } });
    const progress = unpackProgress(packed);
    if (progress !== null) carryIn(progress);
    const text =
      progress === null ? learnContentsTexts.notProgressLink : learnContentsTexts.carried;
    notify({
      id: 'learn-progress',
      tone: progress === null ? 'warning' : 'info',
      text: (lang) => say(lang, text),
    });
  }, [packed]);
}
