import { useEffect, useState } from 'react';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import type { Choice, Lesson, Scene } from '../../../lessons/lesson.ts';
import { answerOf } from '../../../lessons/try-out.ts';
import { useT } from '../../store/hooks.ts';
import { engineBeside } from '../own/engine.ts';
import { keyOf } from '../state/scenes.ts';
import { AttemptWords } from './attempt-words.tsx';
import type { Narrators, Runs } from './said.ts';
import { Told } from './told.tsx';

/** The question's answer as its run shows it: undefined while that is being found out, null where it has none. */
export function useAnswer(lesson: Lesson, seed: string | null): Choice | null | undefined {
  const [found, setFound] = useState<{ readonly of: Lesson; readonly choice: Choice | null }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (choice: Choice | null) => {
      if (isWanted) setFound({ of: lesson, choice });
    };
    answerOf(lesson.question, engineBeside(seed)).then(tell, () => tell(null));
    return () => {
      isWanted = false;
    };
  }, [lesson, seed]);
  return found?.of === lesson ? found.choice : undefined;
}

/** What is run to tell a lesson's answers. */
export function answerScenes({ question, tasks }: Lesson): readonly Scene[] {
  return [question.scene, ...tasks.flatMap((task) => [task.start, sceneOf(task, task.solution)])];
}

interface Props {
  readonly lesson: Lesson;
  readonly seed: string | null;
  readonly narrators: Narrators | null;
  readonly runs: Runs;
  readonly answer: Choice | null | undefined;
}

/** The question's answer, and a solution of each task with what it shows. */
export function Answers({ lesson, seed, narrators, runs, answer }: Props) {
  const t = useT();
  const { question, tasks } = lesson;
  const runOf = (scene: Scene) => runs.get(keyOf(scene, seed));
  const asked = runOf(question.scene);
  return (
    <ol className="trainer-answers">
      <li>
        <h4>
          {t(trainerTexts.question)}:{' '}
          <Told said={question.ask} narrators={narrators} trace={asked} />
        </h4>
        {answer === undefined && <p>{t(trainerTexts.running)}</p>}
        {answer === null && <p>{t(trainerTexts.unanswered)}</p>}
        {answer && (
          <>
            <p>
              <strong>
                <Told said={answer.say} narrators={narrators} trace={asked} />
              </strong>
            </p>
            <p>
              <Told said={question.why} narrators={narrators} trace={asked} />
            </p>
          </>
        )}
      </li>
      {tasks.map((task) => {
        const trace = runOf(sceneOf(task, task.solution));
        return (
          <li key={task.id}>
            <h4>
              <Told said={task.title} narrators={narrators} trace={runOf(task.start)} />
            </h4>
            {trace === null && <p>{t(trainerTexts.notRun)}</p>}
            <AttemptWords task={task} attempt={task.solution} narrators={narrators} trace={trace} />
            <p>
              <Told said={task.done} narrators={narrators} trace={trace} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
