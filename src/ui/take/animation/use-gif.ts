import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../takeaway/index.ts';
import { type GifProgress, makeGif } from './make-gif.ts';

/** What is going on with an animated picture. */
export type GifWork =
  | { readonly phase: 'idle' }
  | { readonly phase: 'making'; readonly progress: GifProgress }
  /** `address` shows it on the page. */
  | { readonly phase: 'made'; readonly gif: Blob; readonly address: string }
  | { readonly phase: 'failed'; readonly message: string };

const IDLE: GifWork = { phase: 'idle' };

/** The making of an animated picture of these scenes. It ends with them: of other scenes nothing is made yet. */
export function useGif(scenes: readonly Scene[]) {
  const [work, setWork] = useState<GifWork>(IDLE);
  const control = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    control.current?.abort();
    control.current = null;
    setWork(IDLE);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was made of other scenes is not what is asked for now
  useEffect(() => stop, [scenes]);

  const shown = work.phase === 'made' ? work.address : null;
  useEffect(() => {
    if (shown !== null) return () => URL.revokeObjectURL(shown);
  }, [shown]);

  const make = useCallback(async () => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    const { signal } = mine;
    const say = (next: GifWork) => {
      if (!signal.aborted) setWork(next);
    };
    try {
      const gif = await makeGif(scenes, signal, (progress) => say({ phase: 'making', progress }));
      if (!signal.aborted) say({ phase: 'made', gif, address: URL.createObjectURL(gif) });
    } catch (error) {
      say({ phase: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }, [scenes]);

  return { work, make, stop };
}
