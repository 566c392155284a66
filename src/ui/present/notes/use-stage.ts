import { useEffect, useMemo, useState } from 'react';
import { clampPosition } from '../../../player/index.ts';
import { type Channel, openChannel, type StageAction, type ToStage } from '../channel.ts';
import type { Deck, Place } from '../deck.ts';

/** The stage as the notes know it. */
export interface StageView {
  /** `none`: there can be no line; `gone`: the stage was there and is closed. */
  readonly line: 'waiting' | 'there' | 'gone' | 'none';
  readonly deck: Deck | null;
  readonly place: Place | null;
  act(action: StageAction): void;
}

interface Known {
  readonly line: StageView['line'];
  readonly deck: Deck | null;
  readonly place: Place | null;
}

/** Listens to the stage and asks it to move. Where it is gone, the notes move by themselves. */
export function useStage(id: string): StageView {
  const [known, setKnown] = useState<Known>({ line: 'waiting', deck: null, place: null });
  const [channel, setChannel] = useState<Channel<ToStage> | null>(null);
  useEffect(() => {
    const opened = openChannel('notes', id, (message) => {
      setKnown((before) => {
        if (message.type === 'bye') return { ...before, line: before.deck ? 'gone' : 'waiting' };
        const deck = message.type === 'deck' ? message.deck : before.deck;
        return { line: 'there', deck, place: message.place };
      });
    });
    setChannel(opened);
    if (opened === null) setKnown((before) => ({ ...before, line: 'none' }));
    else opened.send({ to: 'stage', type: 'hello' });
    return () => opened?.close();
  }, [id]);
  return useMemo(
    () => ({
      ...known,
      act: (action) => {
        if (known.line === 'there') channel?.send({ to: 'stage', type: 'do', action });
        else setKnown((before) => ({ ...before, place: moved(before, action) }));
      },
    }),
    [known, channel],
  );
}

/** Where the notes stand after an action that no stage hears of. */
function moved({ deck, place }: Known, action: StageAction): Place | null {
  if (deck === null || place === null) return place;
  const total = deck.slides.length;
  const wished = {
    first: 1,
    last: total,
    next: place.position + 1,
    previous: place.position - 1,
    toggle: place.position,
    blank: place.position,
  }[action];
  return { ...place, position: clampPosition(wished, total), playing: false, blanked: false };
}
