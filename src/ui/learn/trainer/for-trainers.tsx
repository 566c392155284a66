import './trainer.css';
import { useEffect, useId, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { isCourseLesson } from '../../../lessons/course/index.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { ownHost } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { keyOf } from '../state/scenes.ts';
import { Answers, answerScenes, useAnswer } from './answers.tsx';
import { ClassCode } from './class-code.tsx';
import { Handout, handoutScenes } from './handout.tsx';
import { learnerLink, type Reached } from './learner-link.ts';
import { Plan } from './plan.tsx';
import { useNarrators, useRuns } from './said.ts';
import { Told } from './told.tsx';

interface Props {
  readonly lesson: Lesson;
}

/** What whoever holds a lesson needs: plan and notes, one code for a class, answers on demand, and a page to hand out. */
export function ForTrainers({ lesson }: Props) {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const extra = useStore((state) => state.extras.learn);
  const seed = extra?.class || null;
  const [answers, setAnswers] = useState(false);
  const narrators = useNarrators();
  const runs = useRuns([...handoutScenes(lesson), ...answerScenes(lesson)], seed);
  const answer = useAnswer(lesson, seed);
  const reached: Reached = { lesson: lesson.id, from: extra?.from || null };
  const leads = reached.from !== null || isCourseLesson(lesson.id);
  const link =
    leads && ownHost(location) !== ''
      ? learnerLink(reached, { code: seed ?? '', lang }, location.href)
      : null;
  const isPrinting = usePrinting();
  const isReady =
    narrators !== null &&
    answer !== undefined &&
    handoutScenes(lesson).every((scene) => runs.has(keyOf(scene, seed)));
  const traceOf = (at: number) => {
    const scene = lesson.ideas[at]?.scene ?? lesson.question.scene;
    return runs.get(keyOf(scene, seed));
  };
  return (
    <>
      <div className="trainer-plan-notes">
        <Plan lesson={lesson} narrators={narrators} trace={traceOf(0)} />
        <section>
          <h3>{t(trainerTexts.notes)}</h3>
          <ol className="trainer-notes">
            {lesson.ideas.map(({ id: idea, title }, at) => {
              const note = lesson.trainer.notes[at];
              return (
                <li key={idea}>
                  <strong>
                    <Told said={title} narrators={narrators} trace={traceOf(at)} />
                  </strong>
                  {note && (
                    <p>
                      <Told said={note} narrators={narrators} trace={traceOf(at)} />
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
      </div>
      {leads && <ClassCode reached={reached} code={seed} />}
      <section className="trainer-key" aria-labelledby={`${id}-answers`}>
        <h3 id={`${id}-answers`}>{t(trainerTexts.answersHeading)}</h3>
        <label>
          <input
            type="checkbox"
            checked={answers}
            onChange={(event) => setAnswers(event.currentTarget.checked)}
          />{' '}
          {t(trainerTexts.answers)}
        </label>
        <p>{t(trainerTexts.answersAbout)}</p>
        {answers && (
          <Answers lesson={lesson} seed={seed} narrators={narrators} runs={runs} answer={answer} />
        )}
      </section>
      <p className="trainer-print">
        <button
          type="button"
          className="button button-strong"
          disabled={!isReady}
          onClick={() => print()}
        >
          {t(trainerTexts.handout)}
        </button>
        <span>{t(trainerTexts.handoutAbout)}</span>
      </p>
      {isPrinting &&
        createPortal(
          <Handout
            lesson={lesson}
            seed={seed}
            narrators={narrators}
            runs={runs}
            link={link}
            answers={answers ? { right: answer } : undefined}
          />,
          document.body,
        )}
    </>
  );
}

/** Whether the page is being printed. The browser does not wait: what is printed is drawn at once. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
