import { useEffect, useMemo, useState } from 'react';
import { type Channel, openChannel } from '../channel.ts';
import type { StageAction, ToStage } from '../messages.ts';
import { heard, type Known, left, moved } from './known.ts';

/** The stage as the notes know it. */
export interface StageView extends Known {
  act(action: StageAction): void;
  /** Adds a vote to a choice of the question that is asked now, from 0, or takes one back. */
  vote(choice: number, by: 1 | -1): void;
}

/** How often the notes look whether their stage is still open (ms). */
const LOOKS_EVERY = 1000;

/** Listens to the stage and asks it to move. Where it is gone, the notes move by themselves. */
export function useStage(id: string): StageView {
  const [known, setKnown] = useState<Known>({ line: 'waiting', deck: null, state: null });
  const [channel, setChannel] = useState<Channel<ToStage> | null>(null);
  useEffect(() => {
    const opened = openChannel('notes', id, (message) => {
      setKnown((before) => heard(before, message));
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
        else setKnown((before) => moved(before, action));
      },
      // Without a stage there is no room that could vote.
      vote: (choice, by) => {
        if (known.line === 'there') channel?.send({ to: 'stage', type: 'vote', choice, by });
      },
    }),
    [known, channel],
  );
}
