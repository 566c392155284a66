/** What a key asks of the player. */
export type KeyAction = 'next' | 'previous' | 'first' | 'last' | 'toggle' | 'blank' | 'keys';

/** Letters in small: a key means the same with Shift and Caps Lock. A clicker's black button sends `.` or `b`. */
const ACTIONS: Readonly<Record<string, KeyAction>> = {
  arrowright: 'next',
  pagedown: 'next',
  ' ': 'next',
  arrowleft: 'previous',
  pageup: 'previous',
  home: 'first',
  end: 'last',
  p: 'toggle',
  '.': 'blank',
  b: 'blank',
  '?': 'keys',
};

/** Where keys belong to the thing that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable], dialog';
/** Where the space bar presses what has the focus. */
const PRESSING = 'button, a[href], summary, [role="button"]';

/** What a pressed key asks for; null where it belongs to the browser or to what has the focus. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  // An editor in a shadow root shows only on the path of the event.
  const [origin] = event.composedPath();
  const target = origin instanceof Element ? origin : null;
  if (target?.closest(TYPING)) return null;
  if (event.key === ' ' && target?.closest(PRESSING)) return null;
  const key = event.key.toLowerCase();
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}
