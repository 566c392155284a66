import type { Words } from '../../aws/words.ts';

/** SSE-S3 needs no words of its own yet beside those it shares. */
export const words: Words = { steps: {}, values: {}, spans: {}, causes: {} };
