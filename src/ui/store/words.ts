import { useEffect } from 'react';
import { create } from 'zustand';
import type { Lang } from '../../lib/text.ts';
import { useLang } from './hooks.ts';
import { withPart } from './missing-part.ts';

/**
 * A hook that gives words of a part in the page's language, each language loaded when it is first asked for: null until then.
 * Where they do not arrive the page says so.
 */
export function wordsHook<Words extends object>(
  load: (lang: Lang) => Promise<Words>,
): () => Words | null {
  const useLoaded = create<{ readonly byLang: Partial<Readonly<Record<Lang, Words>>> }>()(() => ({
    byLang: {},
  }));
  return function useWords() {
    const lang = useLang();
    const words = useLoaded(({ byLang }) => byLang[lang]);
    useEffect(() => {
      if (words !== undefined) return;
      void withPart(
        'words',
        () => load(lang),
        (loaded) => useLoaded.setState(({ byLang }) => ({ byLang: { ...byLang, [lang]: loaded } })),
      );
    }, [lang, words]);
    return words ?? null;
  };
}
