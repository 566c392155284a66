import type { CaptionTables } from '../../captions/caption-tables.ts';

/** What the beats of a story are called: in a narrow bar, so a word or two. */
export const BEATS: CaptionTables['beats'] = {
  'own-key': 'Make own key',
  ask: 'Ask',
  authorize: 'Check',
  load: 'Read',
  'ask-kms': 'Ask KMS',
  'make-key': 'Make key',
  'open-key': 'Open key',
  'wrap-key': 'Wrap key',
  'hand-over': 'KMS answers',
  'check-key': 'Check key',
  lock: 'Encrypt',
  open: 'Decrypt',
  forget: 'Forget key',
  store: 'Store',
  answer: 'Answer',
  refuse: 'Refuse',
};
