import type { StepKind } from '../../../trace/index.ts';
import type { NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { isGood, outcome } from '../../notes/reading.ts';

const movement: NoteWords = (f) => [
  'Follow what travels with the arrow.',
  'Who holds a plaintext key now?',
  keysNow(f),
];

/** Notes of a step that nobody has written more particular ones for, by its kind. */
export const ANY_NOTES: Readonly<Record<StepKind, NoteWords>> = {
  send: movement,
  store: movement,
  load: movement,
  op: (f) => [
    'Open the bytes and recompute them: this is no drawing.',
    'Who holds the plaintext data now?',
    dataNow(f),
  ],
  decide: (f) => [
    'A gate: it opens or it stays shut.',
    'Does the request go on?',
    isGood(f.step) ? 'Yes.' : `No. It ends with ${outcome(f.trace)}.`,
  ],
  erase: (f) => ['Watch the custody row.', 'Who still holds a plaintext key?', keysNow(f)],
  fail: (f) => ['The request ends here.', 'What will the client be told?', `${outcome(f.trace)}.`],
};
