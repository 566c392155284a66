import { part } from '../../../lib/part.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';

const load = part(() => import('./scene.tsx'));

/** The scenes, which no flow opens on: they are fetched while the first step is being read. */
export const LazyScene = lazyPart(load, ({ Scene }) => Scene);

/** Fetches the scenes, so that the first one need not wait. What fails now is asked for again when it is needed. */
export function fetchScenes(): void {
  load().catch(() => {});
}
