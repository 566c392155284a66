import type { Engine } from '../../../lessons/try-out.ts';
import { part } from '../../../lib/part.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import { cellsBeside } from '../../store/side-runs.ts';
import { jobOf, runScene } from '../state/scenes.ts';

const loadJudge = part(() => import('../../../judge/work.ts'));

/** What finds out what scenes lead to, beside the run on the screen. Runs are those of the page: each is made once. */
export function engineBeside(seed: string | null): Engine {
  return {
    run: (scene) => runScene(scene, seed),
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
