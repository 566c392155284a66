import { useStore } from '../store/store.ts';

/** Handlers that light a value wherever it is shown, while this is pointed at or has the focus. */
export function valueLight(id: string) {
  const light = () => useStore.getState().setHighlight(id);
  const dim = () => useStore.getState().setHighlight(null);
  return { onPointerEnter: light, onPointerLeave: dim, onFocus: light, onBlur: dim };
}
