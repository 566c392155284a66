import { pageRow } from '../../link/index.ts';
import { keyAction } from '../kit/keys.ts';
import { useStore } from '../store/store.ts';

/** Keys act on the page as a whole while the focus is nowhere that needs them itself. */
export function connectKeys(): void {
  addEventListener('keydown', (event) => {
    const { page, overlay, setOverlay, dispatch } = useStore.getState();
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (overlay === 'blank' && isPlain && !event.defaultPrevented) {
      event.preventDefault();
      setOverlay(null);
      return;
    }
    const action = keyAction(event);
    if (action === null) return;
    if (action === 'blank' || action === 'keys') setOverlay(action);
    else if (pageRow(page).plays) dispatch({ type: action });
    else return;
    event.preventDefault();
  });
}
