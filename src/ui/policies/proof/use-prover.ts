import { useEffect, useRef, useState } from 'react';
import { isSameTexts } from '../../../judge/documents.ts';
import type { Difference, Versions } from '../../../judge/proof/difference.ts';
import type { ProofAnswer } from '../../../judge/proof/work.ts';
import { openProver } from '../../kit/judge/proof-desk.ts';
import { usePolicies } from '../state/store.ts';
import { isAskedFor } from './show-case.ts';

type TableAnswer = Extract<ProofAnswer, { proof: 'table' }>;

/** Proves the policies on the page, and anew whenever they or the names of the request change; null until there is an answer. */
export function useProof(): TableAnswer | null {
  const [answer, setAnswer] = useState<TableAnswer | null>(null);
  useEffect(() => {
    const desk = openProver((found) => {
      if (found.proof === 'table') setAnswer(found);
    });
    const ask = () => {
      const { texts, request } = usePolicies.getState();
      desk.ask({ proof: 'table', texts, request, now: Date.now() });
    };
    ask();
    const end = usePolicies.subscribe(({ texts, request }, before) => {
      // What is asked from the table leaves the table as it is.
      if (isAskedFor(request, texts)) return;
      if (request !== before.request || !isSameTexts(texts, before.texts)) ask();
    });
    return () => {
      end();
      desk.close();
    };
  }, []);
  return answer;
}

interface Comparing {
  readonly difference: Difference | null;
  readonly isRunning: boolean;
  start(versions: Versions): void;
  stop(): void;
}

/** Compares two versions piece by piece, until all is tried or it is stopped. */
export function useComparison(): Comparing {
  const [difference, setDifference] = useState<Difference | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const close = useRef<(() => void) | null>(null);
  const stop = () => {
    close.current?.();
    close.current = null;
    setIsRunning(false);
  };
  useEffect(() => () => close.current?.(), []);
  return {
    difference,
    isRunning,
    stop,
    start: (versions) => {
      stop();
      setDifference(null);
      setIsRunning(true);
      const desk = openProver((found) => {
        if (found.proof !== 'difference') return;
        setDifference(found.difference);
        const { tried, total } = found.difference;
        if (tried < total) desk.ask({ proof: 'difference', versions, soFar: found.difference });
        else stop();
      });
      close.current = () => desk.close();
      desk.ask({ proof: 'difference', versions, soFar: null });
    },
  };
}
