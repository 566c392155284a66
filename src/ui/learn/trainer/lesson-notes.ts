import { useEffect, useMemo } from 'react';
import type { Choice, Lesson, Said, Scene } from '../../../lessons/lesson.ts';
import type { Lang } from '../../../lib/text.ts';
import type { Trace } from '../../../trace/index.ts';
import { type LessonNotes, useLessonStage } from '../../store/lesson-stage.ts';
import { useStore } from '../../store/store.ts';
import { keyOf } from '../state/scenes.ts';
import { turnToPlace } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';
import { useAnswer } from './answers.tsx';
import { type Narrators, plainOf, type Runs, useNarrators, useRuns } from './said.ts';

interface Known {
  readonly seed: string | null;
  readonly narrators: Narrators | null;
  readonly runs: Runs;
  readonly answer: Choice | null | undefined;
}

/** Puts a lesson's notes at hand for the notes window as long as it is drawn, and follows where the lesson stands. */
export function NotesOfLesson({ lesson }: { readonly lesson: Lesson }): null {
  const seed = useStore((state) => state.extras.learn?.class || null);
  const narrators = useNarrators();
  const runs = useRuns([...lesson.ideas.map(({ scene }) => scene), lesson.question.scene], seed);
  const answer = useAnswer(lesson, seed);
  const notes = useMemo(
    () =>
      narrators && {
        en: notesOf(lesson, 'en', { seed, narrators, runs, answer }),
        ja: notesOf(lesson, 'ja', { seed, narrators, runs, answer }),
      },
    [lesson, seed, narrators, runs, answer],
  );
  const on = useLearn(({ place }) => place);
  const at = placeNumber(lesson, on);
  useEffect(() => {
    if (notes === null) return;
    useLessonStage.setState({
      lesson: {
        notes,
        place: at,
        goTo(place) {
          const idea = lesson.ideas[place - 1];
          turnToPlace(idea === undefined ? { kind: 'question' } : { kind: 'idea', id: idea.id });
        },
      },
    });
  }, [lesson, notes, at]);
  useEffect(() => () => useLessonStage.setState({ lesson: null }), []);
  return null;
}

/** Ideas from 1, then the question; a task has the question's place, for which it comes. */
function placeNumber({ ideas }: Lesson, place: ReturnType<typeof useLearn.getState>['place']) {
  if (place?.kind !== 'idea') return place === null ? 1 : ideas.length + 1;
  return ideas.findIndex(({ id }) => id === place.id) + 1 || 1;
}

function notesOf(
  lesson: Lesson,
  lang: Lang,
  { seed, narrators, runs, answer }: Known,
): LessonNotes {
  const { ideas, question, trainer } = lesson;
  const first = ideas[0]?.scene ?? question.scene;
  const plain = (said: Said | undefined, scene: Scene): string =>
    said === undefined ? '' : plainOf(said, lang, narrators, runOf(scene)).text;
  const runOf = (scene: Scene): Trace | null | undefined => runs.get(keyOf(scene, seed));
  return {
    title: plain(lesson.title, first),
    plan: trainer.plan.map(({ minutes, what }) => ({ minutes, what: plain(what, first) })),
    ideas: ideas.map(({ title, scene }, at) => ({
      title: plain(title, scene),
      note: plain(trainer.notes[at], scene),
    })),
    question: {
      ask: plain(question.ask, question.scene),
      choices: question.choices.map(({ say }) => plain(say, question.scene)),
      answer: plain(answer?.say, question.scene),
      why: plain(question.why, question.scene),
    },
    takeaway: plain(lesson.takeaway, first),
  };
}
