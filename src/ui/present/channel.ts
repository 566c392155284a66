import { isToNotes, isToStage, type ToNotes, type ToStage } from './messages.ts';

/** Goes up when messages change, so that a tab opened before a new version does not talk with one opened after. */
const VERSION = 3;

export interface Channel<Out> {
  send(message: Out): void;
  close(): void;
}

/** What comes in to one end is what goes out of the other. */
interface Ends {
  readonly stage: { readonly in: ToStage; readonly out: ToNotes };
  readonly notes: { readonly in: ToNotes; readonly out: ToStage };
}

/** What each end listens to. */
const understood: { readonly [E in keyof Ends]: (data: unknown) => data is Ends[E]['in'] } = {
  stage: isToStage,
  notes: isToNotes,
};

/**
 * One end of the line between a stage and its notes. Every presentation has an id of its own, so that two in one
 * browser do not mix. Whatever else runs on this origin can write to the line: only what is understood gets through.
 *
 * @returns null where the browser offers no such line: an old one, or a frame without an origin
 */
export function openChannel<E extends keyof Ends>(
  end: E,
  id: string,
  onMessage: (message: Ends[E]['in']) => void,
): Channel<Ends[E]['out']> | null {
  // Windows of a frame without an origin have each an origin of their own. Those of a file have it in common.
  const isAlone = self.origin === 'null' && location.protocol !== 'file:';
  if (typeof BroadcastChannel === 'undefined' || isAlone) return null;
  let line: BroadcastChannel;
  try {
    line = new BroadcastChannel(`s3-encryption-explorer/v${VERSION}/${id}`);
  } catch {
    return null;
  }
  const isUnderstood = understood[end];
  line.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isUnderstood(data)) onMessage(data);
  });
  return {
    send: (message) => line.postMessage(message),
    close: () => line.close(),
  };
}
