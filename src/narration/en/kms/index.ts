import type { Words } from '../../types.ts';
import { CALL_WORDS } from './calls.ts';
import { INSIDE_WORDS } from './inside.ts';
import { SPAN_NAMES, VALUE_NAMES } from './names.ts';

/** Words for everything that KMS records, and for the calls that others make to it. */
export const KMS_WORDS = {
  steps: { ...CALL_WORDS, ...INSIDE_WORDS },
  values: VALUE_NAMES,
  spans: SPAN_NAMES,
} satisfies Words;
