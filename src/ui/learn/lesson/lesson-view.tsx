import type { ComponentType, ReactNode } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { COURSE_IDS, courseTitle } from '../../../lessons/course/index.ts';
import { type Lesson, minutesOf } from '../../../lessons/lesson.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { ArrowRightIcon, ReplyIcon } from '../../kit/icons.tsx';
import { useMedia } from '../../kit/use-media.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { LessonLink } from '../lesson-link.tsx';
import { OwnBanner } from '../own/banner.tsx';
import { useSceneTrace } from '../state/scenes.ts';
import { taskOf, useLearn } from '../state/store.ts';
import { TaskBar } from '../task/task-bar.tsx';
import { TaskList } from '../task/task-list.tsx';
import { NotesBeside, Trainer } from '../trainer/trainer.tsx';
import { IdeaView } from './idea-view.tsx';
import { LessonPlayer } from './lesson-player.tsx';
import { QuestionView } from './question-view.tsx';
import { Rail } from './rail.tsx';
import { SaidText } from './said-text.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly Stage: ComponentType<{ readonly title: ReactNode; readonly tools?: ReactNode }>;
}

/** A lesson: its text at the left, its player at the right, and over them where in the course one is. */
export function LessonView({ lesson, Stage }: Props) {
  const embed = useStore((state) => state.embed);
  const presenting = useStore((state) => state.presenting);
  // Where there is one column, the player stands between what the lesson is called and what it says.
  const isColumn = useMedia('(max-width: 71.99em)');
  const head = <LessonHead key="head" lesson={lesson} />;
  const player = <LessonPlayer key="player" Stage={Stage} />;
  const text = (
    <article key="text" className="lesson-text">
      {!isColumn && head}
      <ErrorBoundary>
        <OwnBanner lesson={lesson} />
        <LessonBody lesson={lesson} />
      </ErrorBoundary>
      {!embed && <Trainer lesson={lesson} />}
      {!embed && <Neighbours current={lesson.id} />}
    </article>
  );
  const columns = isColumn ? [head, player, text] : [text, player];
  return (
    <>
      {!embed && !presenting && <Rail current={lesson.id} />}
      {!presenting && <CurrentTask />}
      {!embed && <NotesBeside lesson={lesson} />}
      <div className="lesson" data-alone={presenting || undefined}>
        {presenting ? [player] : columns}
      </div>
    </>
  );
}

/** Ideas, question, takeaway and tasks; the tasks alone for who comes back for them. */
function LessonBody({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const isExercises = useStore((state) => state.extras.learn?.exercises === '1');
  const { ideas, question, takeaway } = lesson;
  const trace = useSceneTrace(ideas[0]?.scene ?? question.scene);
  return (
    <>
      {!isExercises && (
        <>
          {ideas.map((idea) => (
            <IdeaView key={idea.id} idea={idea} />
          ))}
          <QuestionView key={lesson.id} lesson={lesson} />
          <section className="takeaway">
            <h2>{t(learnTexts.takeaway)}</h2>
            <p>
              <SaidText said={takeaway} trace={trace} />
            </p>
          </section>
        </>
      )}
      <TaskList lesson={lesson} />
    </>
  );
}

/** The task that is worked at, wherever one is on the page. */
function CurrentTask() {
  const lesson = useLearn((state) => state.lesson);
  const task = useLearn(taskOf);
  return lesson && task && <TaskBar key={task.id} lesson={lesson} task={task} />;
}

/** What the lesson is called, and what one can do after it. */
function LessonHead({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const at = (COURSE_IDS as readonly string[]).indexOf(lesson.id);
  const trace = useSceneTrace(lesson.ideas[0]?.scene ?? lesson.question.scene);
  const minutes = minutesOf(lesson);
  return (
    <header className="lesson-head">
      <p className="panel-heading">
        {at < 0
          ? t(learnTexts.kickerOwn, { minutes })
          : t(learnTexts.kicker, { number: at + 1, total: COURSE_IDS.length, minutes })}
      </p>
      <h1>
        <SaidText said={lesson.title} trace={trace} />
      </h1>
      <p className="lesson-about">
        <SaidText said={lesson.about} trace={trace} />
      </p>
    </header>
  );
}

/** The lessons before and after this one. */
function Neighbours({ current }: { readonly current: string }) {
  const t = useT();
  const lang = useLang();
  const at = (COURSE_IDS as readonly string[]).indexOf(current);
  const before = COURSE_IDS[at - 1];
  const after = at < 0 ? undefined : COURSE_IDS[at + 1];
  const isLast = at === COURSE_IDS.length - 1;
  return (
    <nav className="lesson-neighbours" aria-label={t(learnTexts.neighbours)}>
      {before && (
        <LessonLink className="button" lesson={before}>
          <ReplyIcon />
          <span className="visually-hidden">{t(learnTexts.previous)}: </span>
          {courseTitle(before)[lang]}
        </LessonLink>
      )}
      {after && (
        <LessonLink className="button lesson-next" lesson={after}>
          <span className="visually-hidden">{t(learnTexts.next)}: </span>
          {courseTitle(after)[lang]}
          <ArrowRightIcon />
        </LessonLink>
      )}
      {isLast && (
        <LessonLink className="button lesson-next" lesson={null}>
          {t(learnTexts.contents)}
          <ArrowRightIcon />
        </LessonLink>
      )}
    </nav>
  );
}
