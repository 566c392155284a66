import type { Lang } from '../../lib/text.ts';
import type { Theme } from '../../link/index.ts';
import type { Deck } from './deck.ts';

/** What either window may ask of the stage. */
export type StageAction = 'first' | 'previous' | 'next' | 'last' | 'toggle' | 'blank';

/** How the stage is seen now. */
export interface StageState {
  /** 1 to the number of slides. */
  readonly position: number;
  readonly playing: boolean;
  readonly blanked: boolean;
  readonly lang: Lang;
  readonly theme: Theme | null;
}

/** From the stage to its notes. */
type ToNotes =
  | { readonly to: 'notes'; readonly type: 'deck'; readonly deck: Deck; readonly stage: StageState }
  | { readonly to: 'notes'; readonly type: 'stage'; readonly stage: StageState }
  /** The stage is being closed. */
  | { readonly to: 'notes'; readonly type: 'bye' };

/** From the notes to their stage. */
export type ToStage =
  /** A notes window has opened, or was reloaded, and knows nothing. */
  | { readonly to: 'stage'; readonly type: 'hello' }
  | { readonly to: 'stage'; readonly type: 'do'; readonly action: StageAction };

export interface Channel<Out> {
  send(message: Out): void;
  close(): void;
}

/** What comes in to one end is what goes out of the other. */
interface Ends {
  readonly stage: { readonly in: ToStage; readonly out: ToNotes };
  readonly notes: { readonly in: ToNotes; readonly out: ToStage };
}

/**
 * One end of the line between a stage and its notes. Every presentation has an id of its own, so that two in one
 * browser do not mix.
 *
 * @returns null where the browser offers no such line: an old one, or a frame without an origin
 */
export function openChannel<E extends keyof Ends>(
  end: E,
  id: string,
  onMessage: (message: Ends[E]['in']) => void,
): Channel<Ends[E]['out']> | null {
  // Windows of a frame without an origin have each an origin of their own.
  if (typeof BroadcastChannel === 'undefined' || self.origin === 'null') return null;
  let line: BroadcastChannel;
  try {
    line = new BroadcastChannel(`s3-encryption-explorer/${id}`);
  } catch {
    return null;
  }
  line.addEventListener('message', ({ data }: MessageEvent<Ends[E]['in']>) => {
    if (data.to === end) onMessage(data);
  });
  return {
    send: (message) => line.postMessage(message),
    close: () => line.close(),
  };
}
