import { create } from 'zustand';
import type { Lang } from '../../lib/text.ts';

/** What a trainer's notes say of a lesson, in one language. Plain data: it travels between windows. */
export interface LessonNotes {
  readonly title: string;
  /** What to do, and for how many minutes. */
  readonly plan: readonly { readonly minutes: number; readonly what: string }[];
  readonly ideas: readonly {
    readonly title: string;
    /** What to ask, and what to look out for; empty where nothing is noted. */
    readonly note: string;
  }[];
  readonly question: {
    readonly ask: string;
    readonly choices: readonly string[];
    /** The choice that the run shows to be right. */
    readonly answer: string;
    readonly why: string;
  };
  readonly takeaway: string;
}

/** A lesson that is being held, with where it stands. */
export interface LessonOnStage {
  readonly notes: Readonly<Record<Lang, LessonNotes>>;
  /** Ideas from 1, in their order; after the last of them its question. */
  readonly place: number;
  /** Puts another place on the stage. */
  goTo(place: number): void;
}

/** How many places a lesson has. */
export function placesOf({ ideas }: LessonNotes): number {
  return ideas.length + 1;
}

/** The lesson on the stage, by which its notes are found; null while none is. The page that plays it says so here. */
export const useLessonStage = create<{ readonly lesson: LessonOnStage | null }>()(() => ({
  lesson: null,
}));

/** Goes to the place before or after, where there is one. */
export function moveLesson(by: 1 | -1): void {
  const { lesson } = useLessonStage.getState();
  if (lesson === null) return;
  const place = lesson.place + by;
  if (place >= 1 && place <= placesOf(lesson.notes.en)) lesson.goTo(place);
}
