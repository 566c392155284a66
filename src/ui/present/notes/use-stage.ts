import { useEffect, useMemo, useState } from 'react';
import { clampPosition } from '../../../player/index.ts';
import {
  type Channel,
  openChannel,
  type StageAction,
  type StageState,
  type ToStage,
} from '../channel.ts';
import type { Deck } from '../deck.ts';

/** The stage as the notes know it. */
export interface StageView extends Known {
  act(action: StageAction): void;
}

interface Known {
  /** `none`: there can be no line; `gone`: the stage was there and is closed. */
  readonly line: 'waiting' | 'there' | 'gone' | 'none';
  readonly deck: Deck | null;
  readonly state: StageState | null;
}

/** How often the notes look whether their stage is still open (ms). */
const LOOKS_EVERY = 1000;

/** Listens to the stage and asks it to move. Where it is gone, the notes move by themselves. */
export function useStage(id: string): StageView {
  const [known, setKnown] = useState<Known>({ line: 'waiting', deck: null, state: null });
  const [channel, setChannel] = useState<Channel<ToStage> | null>(null);
  useEffect(() => {
    const opened = openChannel('notes', id, (message) => {
      setKnown((before) => {
        if (message.type === 'bye') return left(before);
        const deck = message.type === 'deck' ? message.deck : before.deck;
        return { line: 'there', deck, state: message.stage };
      });
    });
    setChannel(opened);
    if (opened === null) setKnown((before) => ({ ...before, line: 'none' }));
    else opened.send({ to: 'stage', type: 'hello' });
    // A window that is closed in a hurry, or that crashes, does not get to say goodbye.
    const looking = setInterval(() => {
      if (window.opener?.closed)
        setKnown((before) => (before.line === 'there' ? left(before) : before));
    }, LOOKS_EVERY);
    return () => {
      clearInterval(looking);
      opened?.close();
    };
  }, [id]);
  return useMemo(
    () => ({
      ...known,
      act: (action) => {
        if (known.line === 'there') channel?.send({ to: 'stage', type: 'do', action });
        else setKnown((before) => ({ ...before, state: moved(before, action) }));
      },
    }),
    [known, channel],
  );
}

function left(known: Known): Known {
  return { ...known, line: known.deck ? 'gone' : 'waiting' };
}

/** Where the notes stand after an action that no stage hears of. */
function moved({ deck, state }: Known, action: StageAction): StageState | null {
  if (deck === null || state === null) return state;
  const total = deck.slides.length;
  const position = {
    first: 1,
    last: total,
    next: state.position + 1,
    previous: state.position - 1,
    toggle: state.position,
    blank: state.position,
  }[action];
  return { ...state, position: clampPosition(position, total), playing: false, blanked: false };
}
