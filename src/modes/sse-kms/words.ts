import type { Words } from '../../aws/words.ts';

/** SSE-KMS needs no words of its own yet beside those of S3 and KMS. */
export const words: Words = { steps: {}, values: {}, spans: {}, causes: {} };
