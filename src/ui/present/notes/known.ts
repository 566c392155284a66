import { clampPosition } from '../../../player/index.ts';
import { placesOf } from '../../store/lesson-stage.ts';
import type { Deck } from '../deck.ts';
import type { StageAction, StageState, ToNotes } from '../messages.ts';

/** What the notes know of their stage. */
export interface Known {
  /** `none`: there can be no line; `gone`: the stage was there and is closed. */
  readonly line: 'waiting' | 'there' | 'gone' | 'none';
  readonly deck: Deck | null;
  readonly state: StageState | null;
}

/** What they know after the stage has said something. */
export function heard(known: Known, message: ToNotes): Known {
  if (message.type === 'bye') return left(known);
  const deck = message.type === 'deck' ? message.deck : known.deck;
  return { line: 'there', deck, state: message.stage };
}

/** What they know once the stage is closed. */
export function left(known: Known): Known {
  return { ...known, line: known.deck ? 'gone' : 'waiting' };
}

/** Where the notes stand after an action that no stage hears of. */
export function moved(known: Known, action: StageAction): Known {
  const { deck, state } = known;
  if (deck === null || state === null) return known;
  const total = deck.slides.length;
  const position = {
    first: 1,
    last: total,
    next: state.position + 1,
    previous: state.position - 1,
    toggle: state.position,
    blank: state.position,
    reveal: state.position,
    // Another idea is another run, which the notes do not have; they can go on to what is said of it.
    'previous-idea': state.position,
    'next-idea': state.position,
  }[action];
  const by = { 'previous-idea': -1, 'next-idea': 1 }[action as string] ?? 0;
  const places = deck.lesson === null ? null : placesOf(deck.lesson.en);
  const place =
    places === null || state.place === null ? null : clampPosition(state.place + by, places);
  return {
    ...known,
    state: {
      ...state,
      position: clampPosition(position, total),
      place,
      playing: false,
      blanked: false,
    },
  };
}
