import { useNarrate, useStep } from '../store/hooks.ts';

/** The current step in words, where there is no inspector to say them. */
export function StepWords() {
  const step = useStep();
  const narrate = useNarrate();
  const words = step && narrate(step);
  return (
    <div className="step-words">
      {words && (
        <>
          <h2>{words.title}</h2>
          <p>{words.body}</p>
        </>
      )}
    </div>
  );
}
