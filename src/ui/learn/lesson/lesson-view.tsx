import type { ComponentType, ReactNode } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { COURSE_IDS, courseTitle } from '../../../lessons/course/index.ts';
import { type Lesson, minutesOf } from '../../../lessons/lesson.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { flowTitle } from '../../kit/flow-title.ts';
import { ArrowRightIcon, ReplyIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { OwnBanner } from '../own/banner.tsx';
import { useSceneTrace } from '../state/scenes.ts';
import { Trainer } from '../trainer/trainer.tsx';
import { IdeaView } from './idea-view.tsx';
import { QuestionView } from './question-view.tsx';
import { lessonAddress, Rail } from './rail.tsx';
import { SaidText } from './said-text.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly Stage: ComponentType<{ readonly title: ReactNode; readonly tools?: ReactNode }>;
}

/** A lesson: its text at the left, its player at the right, and over them where in the course one is. */
export function LessonView({ lesson, Stage }: Props) {
  const t = useT();
  const embed = useStore((state) => state.embed);
  const presenting = useStore((state) => state.presenting);
  const isExercises = useStore((state) => state.extras.learn?.exercises === '1');
  const { ideas, question, takeaway } = lesson;
  const trace = useSceneTrace(ideas[0]?.scene ?? question.scene);
  return (
    <>
      {!embed && !presenting && <Rail current={lesson.id} />}
      <div className="lesson">
        {!presenting && (
          <article className="lesson-text">
            <ErrorBoundary>
              <OwnBanner lesson={lesson} />
              <LessonHead lesson={lesson} />
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
            </ErrorBoundary>
            {!embed && <Trainer lesson={lesson} />}
            {!embed && <Neighbours current={lesson.id} />}
          </article>
        )}
        <section className="lesson-player" aria-label={t(learnTexts.player)}>
          <Stage title={<StageTitle />} />
        </section>
      </div>
    </>
  );
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

/** What is being played. */
function StageTitle() {
  const lang = useLang();
  const scenario = useStore((state) => state.trace?.scenario ?? state.circumstances);
  const isWaiting = useStore((state) => state.trace === null);
  return <h2 className="lesson-stage-title">{!isWaiting && flowTitle(scenario, lang)}</h2>;
}

/** The lessons before and after this one. */
function Neighbours({ current }: { readonly current: string }) {
  const t = useT();
  const lang = useLang();
  const at = (COURSE_IDS as readonly string[]).indexOf(current);
  const before = COURSE_IDS[at - 1];
  const after = at < 0 ? undefined : COURSE_IDS[at + 1];
  return (
    <nav className="lesson-neighbours" aria-label={t(learnTexts.neighbours)}>
      {before && (
        <a className="button" href={lessonAddress(before)}>
          <ReplyIcon />
          <span className="visually-hidden">{t(learnTexts.previous)}: </span>
          {courseTitle(before)[lang]}
        </a>
      )}
      {after && (
        <a className="button lesson-next" href={lessonAddress(after)}>
          <span className="visually-hidden">{t(learnTexts.next)}: </span>
          {courseTitle(after)[lang]}
          <ArrowRightIcon />
        </a>
      )}
    </nav>
  );
}
