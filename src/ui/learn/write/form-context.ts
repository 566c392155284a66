import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../../lessons/lesson.ts';
import type { LessonProblem } from '../../../lessons/read.ts';
import type { Trace } from '../../../trace/index.ts';
import { engineBeside } from '../own/engine.ts';
import { keyOf } from '../state/scenes.ts';
import type { Narrators } from '../trainer/said.ts';
import { useDraft } from './draft-store.ts';
import { type Path, pathText, valueAt } from './paths.ts';

/** Who tells the runs that texts take their values from; null until the words are there. */
export const NarratorsContext = createContext<Narrators | null>(null);

export const useFormNarrators = () => useContext(NarratorsContext);

/** What stands somewhere in the draft. */
export function useAt<T>(path: Path): T | undefined {
  return useDraft(({ draft }) => valueAt(draft, path) as T | undefined);
}

/** What is wrong at a place of the draft. */
export function useProblemsAt(path: Path): readonly LessonProblem[] {
  const problems = useDraft((state) => state.problems);
  const text = pathText(path);
  return useMemo(
    () => problems.filter((each) => each.path === text || isInSaid(each.path, text)),
    [problems, text],
  );
}

/** A text is one place, whichever language is wrong. */
function isInSaid(path: string, text: string): boolean {
  return path === `${text}.en` || path === `${text}.ja`;
}

/** Time in ms for which a scene has to stay as it is before it is run: a policy is not run with every letter. */
const REST = 350;

/** The run of a scene; the one before while the next is under way, null where it cannot be run. */
export function useRun(scene: Scene | undefined): Trace | null {
  const [trace, setTrace] = useState<Trace | null>(null);
  const key = scene === undefined ? '' : keyOf(scene, null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scenes of one key lead to the same run
  useEffect(() => {
    if (scene === undefined) return;
    let isWanted = true;
    const tell = (run: Trace | null) => {
      if (isWanted) setTrace(run);
    };
    const timer = setTimeout(
      () =>
        engineBeside(null)
          .run(scene)
          .then(tell, () => tell(null)),
      REST,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return trace;
}
