/** What was pressed before the application could answer: a key, or an element of the opening frame; or what was chosen. */
type Press =
  | { readonly key: string }
  | { readonly element: Element }
  | { readonly element: HTMLSelectElement; readonly value: string };

/** Keeps them, where the page opens with the frame: the page's first script, `public/start.js`. */
interface Ahead {
  /** Ends the keeping. */
  takePresses?(): readonly Press[];
}

/** More than anybody presses in the time. */
const MOST = 20;

/** Does what was pressed before, now that the application has brought the frame to life and can answer. */
export function answerPresses(): void {
  const { ahead } = globalThis as { ahead?: Ahead };
  for (const press of (ahead?.takePresses?.() ?? []).slice(0, MOST)) {
    if ('key' in press) {
      const { key } = press;
      const origin = document.activeElement ?? document.body;
      origin.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else if ('value' in press) {
      press.element.value = press.value;
      press.element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (press.element instanceof HTMLElement) {
      press.element.click();
    }
  }
}
