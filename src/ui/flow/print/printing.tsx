import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { part } from '../../../lib/part.ts';
import { useStore } from '../../store/store.ts';

const loadPrinted = part(() => import('./printed-flow.tsx'));

/**
 * Puts the whole flow into the page while it is being printed. The browser does not wait, so the part is loaded once
 * the page has come to rest; printed before that or without it, the page prints as it stands.
 */
export function Printing() {
  const isReady = useStore((state) => state.narrator !== null && state.trace !== null);
  const [Flow, setFlow] = useState<ComponentType | null>(null);
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      void loadPrinted().then(
        ({ PrintedFlow }) => setFlow(() => PrintedFlow),
        () => {},
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [isReady]);

  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);

  return isPrinting && Flow ? <Flow /> : null;
}

/** Time in ms for what the first screen needs. */
const REST = 2500;
