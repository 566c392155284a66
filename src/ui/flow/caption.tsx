import './caption.css';
import type { Narrator } from '../../narration/index.ts';
import type { Step, Trace } from '../../trace/index.ts';
import { useStep } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { useShowing } from './stage-hooks.ts';

/** One line over the stage: why this step. */
export function Caption() {
  const step = useStep();
  const showing = useShowing();
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const position = useStore((state) => state.transport.position);
  const words = step && trace && narrator && wordsOf(narrator, step, trace, showing !== null);
  return (
    <p className="caption">
      {step && (
        <>
          <span className="caption-number" aria-hidden="true">
            {position}
          </span>
          <span className="caption-words">
            {words?.lead}
            <strong className="caption-point">{words?.point}</strong>
          </span>
        </>
      )}
    </p>
  );
}

/** While the gate still moves, what it asks; then what came of it. */
function wordsOf(narrator: Narrator, step: Step, trace: Trace, isMoving: boolean) {
  const question = isMoving ? narrator.question(step, trace) : null;
  return question?.caption ?? narrator.caption(step, trace);
}
