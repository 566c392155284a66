import { say } from '../../i18n/index.ts';
import { landingTexts } from '../../i18n/texts/landing.ts';
import type { Lang } from '../../lib/text.ts';
import type { LandingNews } from '../../link/index.ts';
import { useStore } from '../store/store.ts';

/** Says in a notice what has to be said to who came by a link to a step, named as in the link. */
export function notifyLanding(news: LandingNews, step: string): void {
  const isLost = news.kind === 'unknown' || news.kind === 'gone';
  useStore.getState().notify({
    id: 'step',
    tone: isLost ? 'warning' : 'info',
    text: (lang) => textOf(news, step.slice(0, 60), lang),
  });
}

function textOf(news: LandingNews, step: string, lang: Lang): string {
  switch (news.kind) {
    case 'unknown':
      return say(lang, landingTexts.unknown, { step });
    case 'gone':
      return say(lang, landingTexts.gone, { step, made: news.made, now: news.now });
    case 'moved':
      return say(lang, landingTexts.moved, { from: news.from, to: news.to });
    case 'by-number':
      return say(lang, landingTexts.byNumber, { step, made: news.made, now: news.now });
  }
}
