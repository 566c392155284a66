import type { Lang } from '../../lib/text.ts';
import type { NoteFacts } from './note-facts.ts';

/** What a trainer says at a step, asks the room, and what is true. */
export type Note = readonly [say: string, ask: string, answer: string];

/** The notes of one kind of step, by language. Whatever they count or name is taken from the run. */
export type NoteWords = Readonly<Record<Lang, (f: NoteFacts) => Note>>;

export type NoteTable = Readonly<Record<string, NoteWords>>;
