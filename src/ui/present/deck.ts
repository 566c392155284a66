import type { Lang } from '../../lib/text.ts';
import type { Theme } from '../../link/index.ts';
import type { FactStatus } from '../../narration/index.ts';

/** What the notes window shows of one step, in one language. Plain data: it travels between windows. */
export interface SlideWords {
  readonly title: string;
  readonly body: string;
  /** What to say, beyond what the room reads. */
  readonly say: string;
  /** What to ask the room before going on, and what is true. */
  readonly ask: string;
  readonly answer: string;
  /** Who holds what after the step, save public values. */
  readonly holdings: readonly string[];
  /** What appeared in somebody's hands with the step, and what went. */
  readonly changes: readonly string[];
  /** How sure the step is, and how to speak of it. */
  readonly caution: string;
  /** The questions of the learner's mode that are asked here, with their right answers. */
  readonly questions: readonly Asked[];
}

export interface Asked {
  readonly question: string;
  readonly answer: string;
  readonly why: string;
}

export interface Slide {
  /** The step's stable id. */
  readonly id: string;
  readonly status: FactStatus;
  readonly words: Readonly<Record<Lang, SlideWords>>;
}

/** A whole run as notes, so that they go on where the stage is gone. */
export interface Deck {
  /** What is being played. */
  readonly title: Readonly<Record<Lang, string>>;
  readonly slides: readonly Slide[];
}

/** How the stage is seen now. */
export interface Place {
  /** 1 to the number of slides. */
  readonly position: number;
  readonly playing: boolean;
  readonly blanked: boolean;
  readonly lang: Lang;
  readonly theme: Theme | null;
}
