import { useEffect } from 'react';

/** Where a digit is a character to be typed. */
const TYPING =
  'input:not([type="range"], [type="radio"]), textarea, select, [contenteditable], dialog';

/** Calls back with the number of each digit pressed, from 1 to `count`, while nothing else wants it. */
export function useDigitKeys(count: number, onDigit: (digit: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (digit < 1 || digit > count) return;
      event.preventDefault();
      onDigit(digit);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [count, onDigit]);
}
