import { pageRow } from '../../link/index.ts';
import { isOpen } from '../store/settings-slice.ts';
import { useStore } from '../store/store.ts';
import { showView } from './show-view.ts';

/** What a key asks of the player. */
type KeyAction = 'view' | 'next' | 'previous' | 'first' | 'last' | 'toggle' | 'blank' | 'keys';

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
  d: 'view',
  '.': 'blank',
  b: 'blank',
  '?': 'keys',
};

const ARROWS = ['arrowright', 'arrowleft'];

/** What has the focus, and the keys that belong to it then; null: all of them. The first row that fits counts. */
const OWN_KEYS: readonly (readonly [selector: string, keys: readonly string[] | null])[] = [
  ['dialog', null],
  ['[type="radio"]', [...ARROWS, ' ']],
  ['[type="range"]', [...ARROWS, 'pagedown', 'pageup', 'home', 'end']],
  ['input:not([type="checkbox"]), textarea, select, [contenteditable]', null],
  ['button, a[href], summary, [role="button"], [type="checkbox"]', [' ']],
];

function isOwn(target: Element, key: string): boolean {
  const row = OWN_KEYS.find(([selector]) => target.closest(selector) !== null);
  return row !== undefined && (row[1]?.includes(key) ?? true);
}

/** Whether a key writes a character, as those do that one speaks to be typed. The space bar is none of these. */
export function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** What a pressed key asks for; null where it belongs to the browser or to what has the focus. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented || event.altKey) return null;
  const isCommand = event.ctrlKey || event.metaKey;
  // An editor in a shadow root shows only on the path of the event.
  const [origin] = event.composedPath();
  const target = origin instanceof Element ? origin : null;
  const key = event.key.toLowerCase();
  if (target && isOwn(target, key)) return null;
  // The list can be had without a character key, or nobody could switch them on again.
  if (isCommand) return key === '/' ? 'keys' : null;
  if (isCharacter(key) && !useStore.getState().characterKeys) return null;
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}

/** Keys act on the page as a whole while the focus is nowhere that needs them itself. */
export function connectKeys(): void {
  addEventListener('keydown', (event) => {
    const state = useStore.getState();
    const { page, view, overlay, ownSteps, setOverlay, dispatch } = state;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (overlay === 'blank' && isPlain && !event.defaultPrevented) {
      event.preventDefault();
      setOverlay(null);
      return;
    }
    const action = keyAction(event);
    if (action === null) return;
    if (action === 'blank' || action === 'keys') setOverlay(action);
    else if (ownSteps !== null && action !== 'view') ownSteps.dispatch({ type: action });
    else if (!pageRow(page).plays || !isOpen(state)) return;
    else if (action === 'view') showView(view === 'rooms' ? 'diagram' : 'rooms');
    else dispatch({ type: action });
    event.preventDefault();
  });
}
