import { useEffect } from 'react';
import { create } from 'zustand';
import type { Lang } from '../../../lib/text.ts';
import { loadSourcedWords } from '../../../narration/table/index.ts';
import { useLang } from '../../store/hooks.ts';
import { withPart } from '../../store/missing-part.ts';

type Words = Awaited<ReturnType<typeof loadSourcedWords>>;

const useLoaded = create<Partial<Readonly<Record<Lang, Words>>>>()(() => ({}));

/** What the table says by AWS's word, in the page's language; null until it is there. */
export function useSourcedWords(): Words | null {
  const lang = useLang();
  const words = useLoaded((state) => state[lang]);
  useEffect(() => {
    if (words !== undefined) return;
    void withPart(
      'words',
      () => loadSourcedWords(lang),
      (loaded) => useLoaded.setState({ [lang]: loaded }),
    );
  }, [lang, words]);
  return words ?? null;
}
