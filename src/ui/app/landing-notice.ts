import { noticeTexts, say } from '../../i18n/index.ts';
import type { Lang } from '../../lib/text.ts';
import { type LandingNews, landingOf, type Made } from '../../link/index.ts';
import type { Trace } from '../../trace/index.ts';
import { useStore } from '../store/store.ts';

/** The position that a link leads to in a run; what has to be said of it stands in a notice. */
export function landingPlace(trace: Trace, step: string, made: Made | null): number {
  const { position, news } = landingOf(trace, step, made);
  const { notify, dismiss } = useStore.getState();
  if (news === null) dismiss('step');
  else {
    const isLost = news.kind === 'unknown' || news.kind === 'gone';
    notify({
      id: 'step',
      tone: isLost ? 'warning' : 'info',
      text: (lang) => textOf(news, step.slice(0, 60), lang),
    });
  }
  return position;
}

function textOf(news: LandingNews, step: string, lang: Lang): string {
  switch (news.kind) {
    case 'unknown':
      return say(lang, noticeTexts.unknownStep, { step });
    case 'gone':
      return say(lang, noticeTexts.goneStep, { step, made: news.made, now: news.now });
    case 'moved':
      return say(lang, noticeTexts.movedStep, { from: news.from, to: news.to });
    case 'by-number':
      return say(lang, noticeTexts.numberedStep, { step, made: news.made, now: news.now });
  }
}
