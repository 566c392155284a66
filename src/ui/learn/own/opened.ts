import { create } from 'zustand';
import type { Lesson } from '../../../lessons/lesson.ts';
import { turnTo } from '../../store/address-bar.ts';
import { useStore } from '../../store/store.ts';
import { useLearn } from '../state/store.ts';

/** Where a lesson that is none of the course's came from. */
export interface Origin {
  /** The file's name, or its path beside the site. */
  readonly name: string;
  /** Its path, as an address names it; null: from this machine. */
  readonly from: string | null;
}

/** Where the lesson of one's own came from; null while there is none. */
export const useOrigin = create<{ readonly origin: Origin | null }>()(() => ({ origin: null }));

/** Opens a lesson of one's own in place of whatever the page shows. */
export function openOwn(lesson: Lesson, origin: Origin): void {
  const { extras } = useStore.getState();
  const { class: code } = extras.learn ?? {};
  useLearn.setState({ own: lesson });
  useOrigin.setState({ origin });
  turnTo('learn', {
    extras: {
      ...extras,
      learn: {
        lesson: lesson.id,
        ...(origin.from === null ? {} : { from: origin.from }),
        ...(code === undefined ? {} : { class: code }),
      },
    },
  });
}

/** Puts the course in its place again. What was done in it stays. */
export function closeOwn(): void {
  const { extras } = useStore.getState();
  useLearn.setState({ own: null });
  useOrigin.setState({ origin: null });
  turnTo('learn', { extras: { ...extras, learn: {} } });
}
