import { create } from 'zustand';
import type { Scene } from '../../../lessons/lesson.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { blobOf, isSample, type ObjectSource, SAMPLE } from '../../store/object-source.ts';
import { type Job, runBeside } from '../../store/side-runs.ts';
import { useStore } from '../../store/store.ts';

/** Runs that are kept: more than any lesson has scenes. */
const KEPT = 40;

/** The runs of scenes by what they were run with, the one used last at the end. */
const useRuns = create<{ readonly runs: ReadonlyMap<string, Trace> }>()(() => ({
  runs: new Map(),
}));
const underWay = new Map<string, Promise<Trace>>();

/** The seed of every run of a class that was given a code; null: the system's randomness. */
export function seedOfClass(): string | null {
  return useStore.getState().extras.learn?.class || null;
}

/** The object of a scene: its own text under the sample's name, or the sample. */
export function sourceOf({ object }: Scene): ObjectSource {
  return object === undefined ? SAMPLE : { ...SAMPLE, text: object };
}

/** What is run for a scene. */
export function jobOf(scene: Scene, seed: string | null): Job {
  const source = sourceOf(scene);
  const policies = scene.policies ?? {};
  return {
    circumstances: circumstancesOf(scene.circumstances),
    seed,
    policies: Object.keys(policies).length === 0 ? null : policies,
    object: isSample(source)
      ? null
      : { name: source.name, blob: blobOf(source), contentType: SAMPLE.contentType },
  };
}

/** What two scenes have in common that lead to the same run. */
export function keyOf(scene: Scene, seed: string | null): string {
  const { circumstances, policies } = jobOf(scene, seed);
  return JSON.stringify([circumstances, policies, scene.object ?? null, seed]);
}

/** The run of a scene, if it has been run. */
export function ranScene(scene: Scene, seed: string | null): Trace | undefined {
  return useRuns.getState().runs.get(keyOf(scene, seed));
}

/** Runs a scene beside the stage, once. Rejects as `runBeside` does; asked again, it is run again. */
export function runScene(scene: Scene, seed: string | null): Promise<Trace> {
  const key = keyOf(scene, seed);
  const known = useRuns.getState().runs.get(key);
  if (known !== undefined) return Promise.resolve(known);
  const run =
    underWay.get(key) ??
    runBeside(jobOf(scene, seed))
      .then((trace) => {
        const runs = new Map([...useRuns.getState().runs, [key, trace] as const].slice(-KEPT));
        useRuns.setState({ runs });
        foundPart('engine');
        return trace;
      })
      .finally(() => underWay.delete(key));
  underWay.set(key, run);
  return run;
}

/** Has scenes run in this order; what does not arrive is said. */
export function askScenes(scenes: readonly Scene[]): void {
  const seed = seedOfClass();
  for (const scene of scenes)
    runScene(scene, seed).catch(() => tellMissing('engine', () => askScenes(scenes)));
}

/** The run of a scene; null until it is there, which somebody else has to ask for. */
export function useSceneTrace(scene: Scene): Trace | null {
  const seed = useStore((state) => state.extras.learn?.class || null);
  return useRuns(({ runs }) => runs.get(keyOf(scene, seed)) ?? null);
}
