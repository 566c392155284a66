import { useEffect, useState } from 'react';
import { COURSE_IDS, loadLesson } from '../../../lessons/course/index.ts';
import type { CourseLesson } from '../../../lessons/lesson.ts';
import { withPart } from '../../store/missing-part.ts';

/** Every lesson of the course, in its order; null until all are there. Where one does not arrive the page says so. */
export function useAllLessons(): readonly CourseLesson[] | null {
  const [lessons, setLessons] = useState<readonly CourseLesson[] | null>(null);
  useEffect(() => {
    void withPart('words', () => Promise.all(COURSE_IDS.map(loadLesson)), setLessons);
  }, []);
  return lessons;
}
