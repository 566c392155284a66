import { useEffect } from 'react';
import { create } from 'zustand';
import { part } from '../../../lib/part.ts';
import { tellMissing } from '../../store/missing-part.ts';
import { openOwn } from './opened.ts';
import type { LessonRefusal } from './read-source.ts';

const loadRead = part(() => import('./read-source.ts'));

interface Dropped {
  /** A file that was dropped and is no lesson as it stands; null where none was. */
  readonly refused: { readonly name: string; readonly refusal: LessonRefusal } | null;
}

export const useDropped = create<Dropped>()(() => ({ refused: null }));

/** Takes a lesson's file that is dropped anywhere on the page, which would else become the object of the flow. */
export function useLessonDrop(): void {
  useEffect(() => {
    // Before the window hears of it, which takes any file for an object; what a part of the page has taken stays taken.
    const take = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || file === undefined || !/\.json$/i.test(file.name)) return;
      event.preventDefault();
      void open(file);
    };
    document.addEventListener('drop', take);
    return () => {
      document.removeEventListener('drop', take);
      useDropped.setState({ refused: null });
    };
  }, []);
}

async function open(file: File): Promise<void> {
  const { name } = file;
  const read = await loadRead().catch(() => null);
  if (read === null) return tellMissing('engine', () => void open(file));
  const lesson = await read.readFromFile(file);
  if (!lesson.ok) return useDropped.setState({ refused: { name, refusal: lesson.error } });
  useDropped.setState({ refused: null });
  openOwn(lesson.value, { name, from: null });
}
