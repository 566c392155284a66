import { type ReactNode, useId } from 'react';
import { diagramCounts, diagramTexts } from '../../../i18n/index.ts';
import type { Step } from '../../../trace/index.ts';
import { ChevronIcon } from '../../kit/icons.tsx';
import { useCount, useNarrate, useT } from '../../store/hooks.ts';
import type { Fold } from '../../../player/folds.ts';

interface Props {
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
export function FoldedSteps({ fold, step, isInside, isPast, isOpen, onToggle, children }: Props) {
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
