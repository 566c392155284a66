import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { type Lesson, minutesOf } from '../../../lessons/lesson.ts';
import type { Trace } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import type { Narrators } from './said.ts';
import { Told } from './told.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly narrators: Narrators | null;
  readonly trace: Trace | null | undefined;
}

/** What to do in a lesson, for how long, and how long that is together. */
export function Plan({ lesson, narrators, trace }: Props) {
  const t = useT();
  return (
    <table className="trainer-plan">
      <caption>{t(trainerTexts.plan)}</caption>
      <tbody>
        {lesson.trainer.plan.map(({ minutes, what }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan's lines have no other name, and never change places
          <tr key={at}>
            <td>{t(trainerTexts.minutes, { count: minutes })}</td>
            <th scope="row">
              <Told said={what} narrators={narrators} trace={trace} />
            </th>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t(trainerTexts.minutes, { count: minutesOf(lesson) })}</td>
          <th scope="row">{t(trainerTexts.sum)}</th>
        </tr>
      </tfoot>
    </table>
  );
}
