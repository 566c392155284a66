import { useEffect, useState } from 'react';
import { fillText } from '../../../lessons/fill.ts';
import { type Said, type Scene, wordsIn } from '../../../lessons/lesson.ts';
import type { Lang } from '../../../lib/text.ts';
import { LANGS } from '../../../lib/text.ts';
import { loadNarrator, type Narrator } from '../../../narration/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { withPart } from '../../store/missing-part.ts';
import { engineBeside } from '../own/engine.ts';
import { keyOf } from '../state/scenes.ts';

/** Who tells runs, by language; null until both are there. */
export type Narrators = Readonly<Record<Lang, Narrator>>;

/** Both narrators: a lesson of somebody's own may speak another language than the page. */
export function useNarrators(): Narrators | null {
  const [narrators, setNarrators] = useState<Narrators | null>(null);
  useEffect(() => {
    let isWanted = true;
    void withPart(
      'words',
      async () => {
        const [en, ja] = await Promise.all(LANGS.map(loadNarrator));
        return { en, ja } as Narrators;
      },
      (loaded) => {
        if (isWanted) setNarrators(loaded);
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return narrators;
}

/** The runs of scenes as far as they are there: by `keyOf` of the scene and the seed; null where it cannot be run. */
export type Runs = ReadonlyMap<string, Trace | null>;

/** Runs scenes beside the stage, one after the other. */
export function useRuns(scenes: readonly Scene[], seed: string | null): Runs {
  const [runs, setRuns] = useState<Runs>(() => new Map());
  const wanted = [...new Set(scenes.map((scene) => keyOf(scene, seed)))].join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: scenes that lead to the same runs are the same scenes
  useEffect(() => {
    let isWanted = true;
    const engine = engineBeside(seed);
    for (const scene of scenes) {
      const key = keyOf(scene, seed);
      const add = (trace: Trace | null) => {
        if (isWanted) setRuns((known) => new Map([...known, [key, trace]]));
      };
      engine.run(scene).then(add, () => add(null));
    }
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return runs;
}

/** A lesson's text as plain text, in a language if it is said in it, else in the other. */
export function plainOf(
  said: Said,
  lang: Lang,
  narrators: Narrators | null,
  trace: Trace | null | undefined,
): { readonly text: string; readonly lang: Lang } {
  const words = wordsIn(said, lang);
  return narrators && trace
    ? { ...words, text: fillText(words.text, { trace, narrator: narrators[words.lang] }) }
    : words;
}
