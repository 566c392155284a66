import type { FocusEvent, PointerEvent } from 'react';
import { useStore } from '../store/store.ts';

/**
 * What lights a value wherever it is shown, while this element is pointed at or has the focus. Such elements can stand
 * in one another: the innermost counts, and leaving it brings the outer one's value back.
 */
export function valueLight(id: string) {
  const { setHighlight } = useStore.getState();
  const leave = ({ relatedTarget }: PointerEvent | FocusEvent) => setHighlight(idAt(relatedTarget));
  return {
    'data-light': id,
    onPointerEnter: () => setHighlight(id),
    onPointerLeave: leave,
    onFocus: ({ target }: FocusEvent) => setHighlight(idAt(target)),
    onBlur: leave,
  };
}

/** The value of the innermost such element around. */
function idAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-light]')?.dataset.light ?? null;
}
