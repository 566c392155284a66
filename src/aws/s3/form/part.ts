import { part } from '../../../lib/part.ts';

/** Uploads by forms. Nothing on stage is uploaded so. */
export const loadForm = part(() => import('./index.ts'));
