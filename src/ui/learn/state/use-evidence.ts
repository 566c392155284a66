import { useEffect, useMemo, useState } from 'react';
import type { Check } from '../../../lessons/checks/check.ts';
import { type Evidence, needsOf } from '../../../lessons/evidence.ts';
import type { Choice, Scene } from '../../../lessons/lesson.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import { findStep } from '../../../player/index.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { tellMissing } from '../../store/missing-part.ts';
import { cellsBeside } from '../../store/side-runs.ts';
import { jobOf, seedOfClass } from './scenes.ts';

interface Asked {
  readonly scene: Scene;
  readonly trace: Trace | null;
  readonly checks: readonly Check[];
  readonly choices: readonly Choice[];
}

const found = new WeakMap<Trace, ReadonlyMap<string, CellOutcome>>();

/** What choices are judged from in the run of a scene, worked out beside the stage; null until there is a run. */
export function useEvidenceOf({ scene, trace, checks, choices }: Asked): Evidence | null {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (trace !== null) askCells(scene, trace, checks, () => drawAgain((count) => count + 1));
  }, [scene, trace, checks]);
  const cells = trace === null ? undefined : found.get(trace);
  return useMemo(
    () =>
      trace === null
        ? null
        : {
            trace,
            start: circumstancesOf(scene.circumstances),
            position: scene.step === undefined ? 1 : (findStep(trace, scene.step) ?? 1),
            choice: null,
            choices,
            cell: (id) => cells?.get(id),
            verdicts: null,
            rows: [],
          },
    [scene, trace, choices, cells],
  );
}

function askCells(scene: Scene, trace: Trace, checks: readonly Check[], tell: () => void): void {
  const known = found.get(trace);
  const cells = needsOf(checks, trace).cells.filter(({ id }) => known?.has(id) !== true);
  if (cells.length === 0) return;
  cellsBeside(jobOf(scene, seedOfClass()), cells, (id, outcome) => {
    found.set(trace, new Map([...(found.get(trace) ?? []), [id, outcome]]));
    tell();
  }).catch(() => tellMissing('engine', () => askCells(scene, trace, checks, tell)));
}
