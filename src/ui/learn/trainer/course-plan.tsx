import './trainer.css';
import { trainerCounts, trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { minutesOf, wordsIn } from '../../../lessons/lesson.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useAllLessons } from '../contents/all-lessons.ts';
import { LessonLink } from '../lesson-link.tsx';

/** The lessons of the course in their order, each with its plan, and how long all of it takes. */
export function CoursePlan() {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const lessons = useAllLessons();
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
                <LessonLink lesson={lesson.id} keys={{ trainer: '1' }}>
                  {wordsIn(lesson.title, lang).text}
                </LessonLink>
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
