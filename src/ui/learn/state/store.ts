import { create } from 'zustand';
import type { Lesson, Task } from '../../../lessons/lesson.ts';

/** What of a lesson is on the stage. */
export type Place =
  | { readonly kind: 'idea'; readonly id: string }
  | { readonly kind: 'question' }
  | { readonly kind: 'task'; readonly id: string };

interface LearnState {
  /** The lesson that is open; null on the page of contents, and until it is loaded. */
  readonly lesson: Lesson | null;
  /** A lesson of somebody's own, which is opened under its id in place of one of the course. */
  readonly own: Lesson | null;
  readonly place: Place | null;
  /** Whether a task's solution is on the stage, and not what was tried. */
  readonly showsSolution: boolean;
  /** Whether something that was put on the stage is still being run. */
  readonly isWaiting: boolean;
}

/** Where one is in a lesson. How far one is with it stands in `progress/store.ts`. */
export const useLearn = create<LearnState>()(() => ({
  lesson: null,
  own: null,
  place: null,
  showsSolution: false,
  isWaiting: false,
}));

/** The task that is being worked at; null where none is. */
export function taskOf({ lesson, place }: Pick<LearnState, 'lesson' | 'place'>): Task | null {
  if (place?.kind !== 'task') return null;
  return lesson?.tasks.find(({ id }) => id === place.id) ?? null;
}
