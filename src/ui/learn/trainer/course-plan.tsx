import './trainer.css';
import { useEffect, useState } from 'react';
import { trainerCounts, trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { COURSE_IDS, loadLesson } from '../../../lessons/course/index.ts';
import { type Lesson, minutesOf, wordsIn } from '../../../lessons/lesson.ts';
import { encodeAddress } from '../../../link/index.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';

/** The lessons of the course in their order, each with its plan, and how long all of it takes. */
export function CoursePlan() {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const lessons = useCourse();
  if (lessons === null) return null;
  const minutes = lessons.reduce((sum, lesson) => sum + minutesOf(lesson), 0);
  return (
    <section className="trainer-course" aria-labelledby="trainer-course">
      <h2 id="trainer-course">{t(trainerTexts.coursePlan)}</h2>
      <p>{t(trainerTexts.courseAbout)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(trainerTexts.lesson)}</th>
            <th scope="col">{t(trainerTexts.plan)}</th>
            <th scope="col">{t(trainerTexts.time)}</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => (
            <tr key={lesson.id}>
              <th scope="row">
                <a
                  href={encodeAddress({
                    page: 'learn',
                    extra: { lesson: lesson.id, trainer: '1' },
                  })}
                >
                  {wordsIn(lesson.title, lang).text}
                </a>
                <small>{count(trainerCounts.tasks, lesson.tasks.length)}</small>
              </th>
              <td>
                <ol>
                  {lesson.trainer.plan.map(({ minutes: each, what }) => (
                    <li key={wordsIn(what, lang).text}>
                      <span>{t(trainerTexts.minutes, { count: each })}</span>{' '}
                      {wordsIn(what, lang).text.replaceAll('`', '')}
                    </li>
                  ))}
                </ol>
              </td>
              <td>{t(trainerTexts.minutes, { count: minutesOf(lesson) })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t(trainerTexts.sum)}
            </th>
            <td>
              {t(trainerTexts.minutesLong, {
                hours: Math.floor(minutes / 60),
                minutes: minutes % 60,
              })}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** All lessons of the course; null until they are there. */
function useCourse(): readonly Lesson[] | null {
  const [lessons, setLessons] = useState<readonly Lesson[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all(COURSE_IDS.map(loadLesson)).then(
      (loaded) => isWanted && setLessons(loaded),
      (cause) => isWanted && setError(cause),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  // What does not arrive is thrown to the boundary, which speaks for it.
  if (error !== null) throw error;
  return lessons;
}
