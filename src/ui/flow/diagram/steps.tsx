import { type ReactNode, useState } from 'react';
import { diagramTexts } from '../../../i18n/index.ts';
import type { StepMark } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useFrame, useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { FoldedSteps } from './folded-steps.tsx';
import { type Fold, foldsOf } from '../../../player/folds.ts';
import { StepRow } from './step-row.tsx';

const NONE: readonly Fold[] = [];
const known = new WeakMap<Trace, readonly Fold[]>();

/** The folds of a run, found once. */
function useFolds(): readonly Fold[] {
  const trace = useStore((state) => state.trace);
  if (trace === null) return NONE;
  const folds = known.get(trace) ?? foldsOf(trace.steps);
  known.set(trace, folds);
  return folds;
}

/** The list of steps. Repeats are folded until the stage comes to them or somebody opens them. */
export function Steps() {
  const t = useT();
  const frame = useFrame();
  const found = useFolds();
  const predicts = useStore(isPredicting);
  // To be told that what is to come is a repeat would give answers away.
  const folds = predicts ? found.filter(({ first }) => first <= (frame?.position ?? 1)) : found;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
  const rows: ReactNode[] = [];
  const marks = frame?.marks ?? [];
  for (let at = 0; at < marks.length; ) {
    const mark = marks[at];
    const fold = folds.find(({ first }) => first === at + 1);
    if (frame && mark && fold) {
      const isInside = frame.position >= fold.first && frame.position <= fold.last;
      const isOpen = isInside || opened.has(fold.id);
      rows.push(
        <FoldedSteps
          key={`fold-${fold.id}`}
          fold={fold}
          step={mark.step}
          isInside={isInside}
          isPast={frame.position > fold.last}
          isOpen={isOpen}
          onToggle={toggle}
        >
          {isOpen && marks.slice(at, fold.last).map(rowOf)}
        </FoldedSteps>,
      );
    } else if (mark) {
      rows.push(rowOf(mark));
    }
    at = fold?.last ?? at + 1;
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ol className="steps" role="list" aria-label={t(diagramTexts.steps)}>
      {rows}
    </ol>
  );
}

function rowOf(mark: StepMark): ReactNode {
  return <StepRow key={mark.step.id} {...mark} />;
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}
