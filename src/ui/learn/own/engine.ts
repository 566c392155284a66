import type { Scene } from '../../../lessons/lesson.ts';
import { part } from '../../../lib/part.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import type { Job } from '../../run/job.ts';
import { cellsBeside, runBeside } from '../../store/side-runs.ts';
import type { Engine } from './try-out.ts';

const loadJudge = part(() => import('../../../judge/work.ts'));

/** Runs that are kept: a lesson has some, and each is asked for by several parts of the page. */
const KEPT = 40;

/** Runs by seed and scene; the one used last is let go of last. */
const known = new Map<string, Promise<Trace>>();

/** What finds out what scenes lead to, beside the run on the screen. Runs are kept, the step of a scene apart. */
export function engineBeside(seed: string | null): Engine {
  return {
    run(scene) {
      const key = keyOf(scene, seed);
      const run = known.get(key) ?? runBeside(jobOf(scene, seed));
      known.delete(key);
      known.set(key, run);
      run.catch(() => known.delete(key));
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
      return run;
    },
    async cells(scene, cells) {
      const found = new Map<string, CellOutcome>();
      await cellsBeside(jobOf(scene, seed), cells, (cell, outcome) => found.set(cell, outcome));
      return found;
    },
    async verdicts(texts, requests) {
      const { rowVerdict } = await loadJudge();
      const now = Date.now();
      return Promise.all(requests.map((request) => rowVerdict(texts, request, now)));
    },
  };
}

/** What two scenes have in common that lead to the same run. */
export function keyOf({ circumstances, policies, object }: Scene, seed: string | null): string {
  const own = Object.entries(policies ?? {}).filter(([, text]) => text !== undefined);
  return JSON.stringify([circumstancesOf(circumstances), own.sort(), object ?? null, seed]);
}

function jobOf({ circumstances, policies, object }: Scene, seed: string | null): Job {
  return {
    circumstances: circumstancesOf(circumstances),
    seed,
    policies: policies ?? null,
    object:
      object === undefined
        ? null
        : { name: 'report.csv', blob: new Blob([object]), contentType: 'text/csv' },
  };
}
