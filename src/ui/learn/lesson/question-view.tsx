import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { rightChoice } from '../../../lessons/checks/index.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { lessonProgress } from '../../../lessons/progress.ts';
import { findStep } from '../../../player/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { recordAnswer, useProgress } from '../progress/store.ts';
import { useSceneTrace } from '../state/scenes.ts';
import { turnToPlace } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';
import { useEvidenceOf } from '../state/use-evidence.ts';
import { SaidText } from './said-text.tsx';
import { showPlayer } from './show-player.ts';

/** What is asked before the answer is shown. Once answered, it says which is right and why, and the player shows it. */
export function QuestionView({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const name = useId();
  const { question } = lesson;
  const { scene, ask, choices, shownAt, why } = question;
  const trace = useSceneTrace(scene);
  const answer = useProgress(({ progress }) => lessonProgress(progress, lesson.id).answer);
  const isPlace = useLearn(({ place }) => place?.kind === 'question');
  const isOnStage = useStore((state) => isPlace && trace !== null && state.trace === trace);
  const [chosen, choose] = useState<string | null>(answer);
  const verdict = useRef<HTMLParagraphElement>(null);
  const [isFresh, setFresh] = useState(false);
  const checks = useMemo(() => choices.flatMap(({ when }) => when), [choices]);
  const evidence = useEvidenceOf({ scene, trace, checks, choices });
  const right = evidence === null ? null : rightChoice(choices, evidence);
  // What was asked for goes on from where the answer is said.
  useEffect(() => {
    if (isFresh) verdict.current?.focus({ preventScroll: true });
  }, [isFresh]);
  const goTo = (step: string) => {
    if (isOnStage) useStore.getState().goToStep(step);
    else turnToPlace({ kind: 'question' }, step);
    showPlayer();
  };
  const isAnswered = answer !== null;
  const given = isAnswered ? answer : chosen;
  return (
    <section className="idea lesson-question" data-shown={isPlace || undefined}>
      <h2>{t(learnTexts.question)}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === null || isAnswered) return;
          recordAnswer(lesson.id, chosen);
          setFresh(true);
          turnToPlace({ kind: 'question' }, shownAt);
        }}
      >
        <fieldset>
          <legend>
            <SaidText said={ask} trace={trace} />
          </legend>
          {choices.map(({ id, say }) => {
            const shows = !isAnswered
              ? null
              : id === right?.id
                ? 'right'
                : id === given
                  ? 'wrong'
                  : null;
            return (
              <label key={id} className="answer" data-shows={shows ?? undefined}>
                <input
                  type="radio"
                  name={name}
                  value={id}
                  checked={id === given}
                  disabled={isAnswered && id !== given}
                  onChange={() => {
                    if (!isAnswered) choose(id);
                  }}
                  onFocus={() => {
                    // Whoever thinks about it has it before their eyes.
                    if (!isAnswered && !isPlace) turnToPlace({ kind: 'question' });
                  }}
                />
                <span>
                  <SaidText said={say} trace={trace} />
                  {shows !== null && (
                    <span className="answer-said">
                      {shows === 'right' ? <CheckIcon /> : <CrossIcon />}
                      {[
                        ...(shows === 'right' ? [t(learnTexts.isRight)] : []),
                        ...(id === given ? [t(learnTexts.yours)] : []),
                      ].join(' · ')}
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </fieldset>
        {!isAnswered && (
          <button type="submit" className="button" disabled={chosen === null}>
            {t(learnTexts.check)}
          </button>
        )}
      </form>
      {isAnswered && (
        <div className="answer-why">
          <p ref={verdict} tabIndex={-1} className="answer-verdict">
            {right === null ? null : t(given === right.id ? learnTexts.right : learnTexts.wrong)}
          </p>
          <p>
            <SaidText said={why} trace={trace} onStep={goTo} />
          </p>
          <p className="idea-show">
            <button
              type="button"
              className="button button-quiet idea-button"
              onClick={() => goTo(shownAt)}
            >
              {t(learnTexts.shownAt, {
                position: trace === null ? 1 : (findStep(trace, shownAt) ?? 1),
              })}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
