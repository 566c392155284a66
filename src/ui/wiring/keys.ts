import type { TransportEvent } from '../../player/index.ts';
import { useStore } from '../store/store.ts';

/** What each key does to the transport. */
const TRANSPORT_KEYS: Readonly<
  Record<string, TransportEvent['type'] & ('next' | 'previous' | 'first' | 'last' | 'toggle')>
> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  p: 'toggle',
  P: 'toggle',
};

/** Where keys belong to the thing that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable], dialog';
/** Where the space bar presses what has the focus. */
const PRESSING = 'button, a[href], summary, [role="button"]';

/** Keys act on the page as a whole while the focus is nowhere that needs them itself. */
export function connectKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { overlay, setOverlay, dispatch } = useStore.getState();
    if (overlay === 'blank') {
      event.preventDefault();
      setOverlay(null);
      return;
    }
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(TYPING)) return;
    if (event.key === ' ' && target?.closest(PRESSING)) return;
    if (event.key === '.') setOverlay('blank');
    else if (event.key === '?') setOverlay('keys');
    else {
      const type = Object.hasOwn(TRANSPORT_KEYS, event.key) ? TRANSPORT_KEYS[event.key] : undefined;
      if (type === undefined) return;
      dispatch({ type });
    }
    event.preventDefault();
  });
}
