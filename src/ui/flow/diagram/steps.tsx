import { type ReactNode, useId, useState } from 'react';
import { diagramCounts, diagramTexts } from '../../../i18n/index.ts';
import type { Fold, Frame, StepMark } from '../../../player/index.ts';
import { runIndex, story } from '../../../player/index.ts';
import type { Step, Trace } from '../../../trace/index.ts';
import { ChevronIcon } from '../../kit/icons.tsx';
import { useCount, useFrame, useNarrate, useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { StepRow } from './step-row.tsx';

const NONE: readonly Fold[] = [];
/** The list of steps. Repeats are folded until the stage comes to them or somebody opens them. */
export function Steps() {
  const t = useT();
  const frame = useFrame();
  const found = useStore(({ trace }) => (trace === null ? NONE : runIndex(trace).folds));
  const predicts = useStore(isPredicting);
  // To be told that what is to come is a repeat would give answers away.
  const folds = predicts ? found.filter(({ first }) => first <= (frame?.position ?? 1)) : found;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
  const trace = useStore((state) => state.trace);
  const isStory = useStore((state) => state.detail === 'story');
  const rows: ReactNode[] = [];
  const marks = frame?.marks ?? [];
  if (isStory && trace !== null && frame !== null) return <Beats trace={trace} frame={frame} />;
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

/** The list of the story's beats, each by the step that leads it. */
function Beats({ trace, frame }: { readonly trace: Trace; readonly frame: Frame }) {
  const t = useT();
  const { position } = frame;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ol className="steps" role="list" aria-label={t(diagramTexts.steps)}>
      {story(trace).map(({ first, last, lead }) => {
        const mark = frame.marks[lead - 1];
        if (mark === undefined) return null;
        const when = last < position ? 'past' : first > position ? 'future' : 'current';
        return <StepRow key={first} {...mark} when={when} />;
      })}
    </ol>
  );
}

function rowOf(mark: StepMark): ReactNode {
  return <StepRow key={mark.step.id} {...mark} />;
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}

interface FoldedStepsProps {
  readonly fold: Fold;
  /** Its first step, which tells one repeat from another. */
  readonly step: Step;
  /** True while the stage stands in it: it is open then, and stays so. */
  readonly isInside: boolean;
  readonly isPast: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly children: ReactNode;
}

/** Steps that repeat those before them, as one row that opens. */
function FoldedSteps({
  fold,
  step,
  isInside,
  isPast,
  isOpen,
  onToggle,
  children,
}: FoldedStepsProps) {
  const t = useT();
  const count = useCount();
  const narrate = useNarrate();
  const list = useId();
  const { id, first, last, kmsCalls } = fold;
  const range = t(diagramTexts.foldRange, { first, last });
  const words = t(diagramTexts.fold, {
    title: narrate(step).label,
    steps: count(diagramCounts.sameSteps, last - first + 1),
    calls: kmsCalls === 0 ? t(diagramTexts.noKmsCall) : count(diagramCounts.kmsCalls, kmsCalls),
  });
  return (
    <li className="repeat" data-past={isPast || undefined} data-open={isOpen || undefined}>
      <button
        type="button"
        className="repeat-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-disabled={isInside || undefined}
        onClick={() => {
          if (!isInside) onToggle(id);
        }}
      >
        <ChevronIcon className="repeat-chevron" />
        <span className="repeat-range">{range}</span> <span className="repeat-words">{words}</span>
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
        <ol id={list} className="repeat-steps" role="list" start={first} aria-label={words}>
          {children}
        </ol>
      )}
    </li>
  );
}
