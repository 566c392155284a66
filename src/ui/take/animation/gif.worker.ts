import type { FromOneTask } from '../../store/in-worker.ts';
import { encodeGif, type GifTask } from './encode.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<GifTask>) => void) | null;
  postMessage(message: FromOneTask<ArrayBuffer>, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data }) => {
  const result = await encodeGif(data);
  scope.postMessage({ type: 'done', result }, [result]);
};

scope.postMessage({ type: 'ready' });
