import { part } from '../../../lib/part.ts';
import { SCENE, type Scene } from '../../../takeaway/index.ts';
import { inWorker } from '../../store/in-worker.ts';
import { pause, rasterOf } from '../raster.ts';
import type { GifTask } from './encode.ts';

const loadEncoder = part(() => import('./encode.ts'));

/** How far the work is: pictures drawn of all; null once they are being written. */
export type GifProgress = { readonly frame: number; readonly total: number } | null;

/**
 * Makes an animated picture of scenes: each is drawn on the page, a turn each, and a worker writes them. Rejects when it
 * is called off, and where the browser or the network does not do its part.
 */
export async function makeGif(
  scenes: readonly Scene[],
  signal: AbortSignal,
  onProgress: (progress: GifProgress) => void,
): Promise<Blob> {
  const frames: GifTask['frames'][number][] = [];
  for (const [index, scene] of scenes.entries()) {
    signal.throwIfAborted();
    onProgress({ frame: index + 1, total: scenes.length });
    await pause();
    const canvas = await rasterOf(scene.svg(), 1);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const { data } = context.getImageData(0, 0, SCENE.width, SCENE.height);
    frames.push({ data: data as Uint8ClampedArray<ArrayBuffer>, lasts: scene.lasts });
  }
  onProgress(null);
  const ask: GifTask = { ...SCENE, frames };
  const gif = await inWorker<GifTask, ArrayBuffer>({
    startWorker: () => new Worker(new URL('./gif.worker.ts', import.meta.url), { type: 'module' }),
    onPage: async (task) => (await loadEncoder()).encodeGif(task),
    ask,
    transfer: frames.map(({ data }) => data.buffer),
    signal,
  });
  return new Blob([gif], { type: 'image/gif' });
}
