import { takePresses } from './ahead.ts';

/** More than anybody presses in the time. */
const MOST = 20;

/** Does what was pressed before, now that the application has brought the frame to life and can answer. */
export function answerPresses(): void {
  for (const press of takePresses().slice(0, MOST)) {
    if ('key' in press) {
      const { key } = press;
      const origin = document.activeElement ?? document.body;
      origin.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else if ('value' in press) {
      press.element.value = press.value;
      press.element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if ('checked' in press) {
      // As it was, so that the click is a change to React.
      press.element.checked = !press.checked;
      press.element.click();
    } else if (press.element instanceof HTMLElement) {
      press.element.click();
    }
  }
}
