import type { Step } from '../../trace/index.ts';
import { ANY_NOTES } from './any.ts';
import { COMPUTING_NOTES } from './computing.ts';
import { CUSTOMER_KEY_NOTES } from './customer-key.ts';
import { DECISION_NOTES } from './decisions.ts';
import { KMS_NOTES } from './kms.ts';
import type { Note, NoteTable } from './note.ts';
import type { NoteFacts } from './note-facts.ts';
import { REQUEST_NOTES } from './requests.ts';
import { RESPONSE_NOTES } from './responses.ts';
import { STORAGE_NOTES } from './storage.ts';

/** Notes by the stable name of a step. */
export const NOTES: NoteTable = {
  ...REQUEST_NOTES,
  ...RESPONSE_NOTES,
  ...DECISION_NOTES,
  ...KMS_NOTES,
  ...COMPUTING_NOTES,
  ...CUSTOMER_KEY_NOTES,
  ...STORAGE_NOTES,
};

/** True where the step has notes of its own, not only those of its kind. */
export function hasOwnNotes({ name }: Step): boolean {
  return Object.hasOwn(NOTES, name);
}

/** What to say, ask and answer at a step. */
export function notesOf(f: NoteFacts): Note {
  const words = hasOwnNotes(f.step) ? NOTES[f.step.name] : undefined;
  return (words ?? ANY_NOTES[f.step.kind])[f.lang](f);
}
