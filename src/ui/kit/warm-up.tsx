import { useEffect, useState } from 'react';
import { appearing, fetchMotion, Moving } from './moving.tsx';

const WARMING = appearing(0, 0.5);

/**
 * Fetches what moves things and moves something unseen once, while nothing else is to be done: the first step would
 * otherwise wait for code that the browser has not compiled yet. Then `<html data-motion="ready">` says so.
 */
export function WarmUp() {
  const [phase, setPhase] = useState<'cold' | 'warming' | 'warm'>('cold');
  useEffect(() => {
    if (phase === 'warm') return;
    const whenIdle =
      globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 300));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    let isHere = true;
    const wait = whenIdle(async () => {
      if (phase === 'cold') await fetchMotion();
      if (isHere) setPhase(phase === 'cold' ? 'warming' : 'warm');
      if (phase === 'warming') document.documentElement.dataset.motion = 'ready';
    });
    return () => {
      isHere = false;
      cancel(wait);
    };
  }, [phase]);
  if (phase !== 'warming') return null;
  return (
    <span className="visually-hidden" aria-hidden="true">
      <Moving className="" showing={0.05} movement={WARMING} />
    </span>
  );
}
