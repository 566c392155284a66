import { flushSync } from 'react-dom';
import type { View } from '../../link/index.ts';
import { useStore } from '../store/store.ts';

/** Lays the stage out anew; where the browser can and motion is wanted, as one motion from the one to the other. */
export function showView(view: View): void {
  const { transport, setView } = useStore.getState();
  if (!transport.motion || typeof document.startViewTransition !== 'function') {
    setView(view);
    return;
  }
  document.startViewTransition(() => flushSync(() => setView(view)));
}
