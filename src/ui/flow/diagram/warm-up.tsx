import { useEffect, useState } from 'react';
import { appearing, Moving } from '../../kit/moving.tsx';

const MOVEMENT = appearing(0, 0.5);

/**
 * Moves something unseen once, while nothing else is to be done: the first step would otherwise wait for code that the
 * browser has not compiled yet.
 */
export function WarmUp() {
  const [phase, setPhase] = useState<'cold' | 'warming' | 'warm'>('cold');
  useEffect(() => {
    if (phase === 'warm') return;
    const whenIdle =
      globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 300));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    const wait = whenIdle(() => setPhase(phase === 'cold' ? 'warming' : 'warm'));
    return () => cancel(wait);
  }, [phase]);
  if (phase !== 'warming') return null;
  return (
    <span className="visually-hidden" aria-hidden="true">
      <Moving className="" showing={0.05} movement={MOVEMENT} />
    </span>
  );
}
