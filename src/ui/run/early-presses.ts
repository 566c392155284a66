/** What was pressed before the application could answer: a key, or an element of the opening frame. */
type Press = { readonly key: string } | { readonly element: Element };

/** Kept by the page's first script, `public/start.js`, where the page opens with the frame. */
interface EarlyPresses {
  /** Ends the keeping. */
  take(): readonly Press[];
}

/** More than anybody presses in the time. */
const MOST = 20;

/**
 * Has the application drawn in the frame's place. The focus stays where it was, and what was pressed while nobody could
 * answer is done now.
 *
 * @param draw draws what the frame showed, at once
 */
export function handOver(root: Element, draw: () => void): void {
  const { earlyPresses } = globalThis as { earlyPresses?: EarlyPresses };
  const presses = (earlyPresses?.take() ?? [])
    .slice(0, MOST)
    .map((press) => ('key' in press ? press : { path: pathOf(press.element, root) }));
  const focused = document.activeElement;
  const place = focused !== null && root.contains(focused) ? pathOf(focused, root) : null;
  draw();
  const again = place && elementAt(place, root);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  for (const press of presses) {
    if ('key' in press) {
      const { key } = press;
      const origin = document.activeElement ?? document.body;
      origin.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else {
      const pressed = elementAt(press.path, root);
      if (pressed instanceof HTMLElement) pressed.click();
    }
  }
}

/** Which child of which child an element is, from the frame's first element on. */
function pathOf(element: Element, root: Element): readonly number[] {
  const path: number[] = [];
  const frame = root.querySelector('.app');
  for (let at: Element | null = element; at !== null && at !== frame; at = at.parentElement) {
    path.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
  }
  return path;
}

function elementAt(path: readonly number[], root: Element): Element | null {
  return path.reduce<Element | null>(
    (at, child) => at?.children[child] ?? null,
    root.querySelector('.app'),
  );
}
