import type { Lang } from '../../lib/text.ts';
import type { Frame, Look } from '../../player/index.ts';
import type { Actor, JudgedPolicy, Step, StepKind, Trace, Value } from '../../trace/index.ts';
import type { FactStatus } from '../facts.ts';
import type { Fact, Narrator } from '../narrator.ts';

/** What a trainer says at a step, asks the room, and what is true. */
export type Note = readonly [say: string, ask: string, answer: string];

/** The notes of one kind of step in a language. Whatever they count or name is taken from the run. */
export type NoteWords = (f: NoteFacts) => Note;

/** What a language says of any step: who holds what, and how sure it is. */
export interface NotePhrases {
  /** A key that stays where it is from request to request; a customer’s stays with the customer alone. */
  kept(name: string, isCustomers: boolean): string;
  holds(party: string, values: string): string;
  readonly holdsNothing: string;
  appears(name: string, look: string, party: string): string;
  goes(name: string, look: string, party: string): string;
  /** A party with what it holds, within a sentence. */
  holder(party: string, values: string): string;
  keysNow(holders: string): string;
  readonly noKeysNow: string;
  dataNow(holders: string): string;
  readonly noDataNow: string;
  /** What a policy is called by its kind. */
  readonly policyKinds: Readonly<Record<JudgedPolicy['kind'], string>>;
  /** How sure a step is, and how to speak of it. */
  readonly caution: Readonly<Record<FactStatus, (fact: Fact) => string>>;
}

/** All notes of a language. */
export interface NoteTables {
  readonly lang: Lang;
  readonly phrases: NotePhrases;
  /** By the stable name of a step. */
  readonly steps: Readonly<Record<string, NoteWords>>;
  /** Of a step that nobody has written more particular ones for. */
  readonly kinds: Readonly<Record<StepKind, NoteWords>>;
}

/** All that notes are told with, in one language. */
export interface NoteTeller {
  readonly narrator: Narrator;
  readonly notes: NoteTables;
  /** What the page calls a party. */
  party(actor: Actor): string;
  /** What the page calls a kind of value. */
  look(look: Look): string;
}

/** What notes may take their values from: a step of a run, seen from the moment after it. */
export interface NoteFacts {
  readonly step: Step;
  readonly trace: Trace;
  readonly frame: Frame;
  readonly notes: NoteTables;
  party(actor: Actor): string;
  look(look: Look): string;
  name(value: Pick<Value, 'name'>): string;
  value(id: string | undefined): Value | undefined;
  /** Things one after another, as the language lists them. */
  list(things: readonly string[]): string;
}
