import './caption.css';
import { useNarrate, useStep } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

/** One line over the stage: why this step. */
export function Caption() {
  const step = useStep();
  const narrate = useNarrate();
  const position = useStore((state) => state.transport.position);
  return (
    <p className="caption">
      {step && (
        <>
          <span className="caption-number" aria-hidden="true">
            {position}
          </span>
          <span className="caption-words">{narrate(step).title}</span>
        </>
      )}
    </p>
  );
}
