/** Where a digit or a letter is a character to be typed. */
const TYPING =
  'input:not([type="range"], [type="radio"]), textarea, select, [contenteditable], dialog';

/** Whether what is pressed there belongs to a text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
