import './handout.css';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { handoutTexts } from '../../../i18n/texts/learn-trainer.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import type { Choice, Lesson, Scene } from '../../../lessons/lesson.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { useT } from '../../store/hooks.ts';
import { keyOf } from '../state/scenes.ts';
import { Answers } from './answers.tsx';
import type { Narrators, Runs } from './said.ts';
import { Told } from './told.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly seed: string | null;
  readonly narrators: Narrators | null;
  readonly runs: Runs;
  /** The lesson's address; null where it leads nobody there. */
  readonly link: string | null;
  /** Undefined: answers stay off the paper. */
  readonly answers: { readonly right: Choice | null | undefined } | undefined;
}

/** A lesson on one page, to be handed out: what it is about, its question, its tasks with room to write, the way to it. */
export function Handout({ lesson, seed, narrators, runs, link, answers }: Props) {
  const t = useT();
  const sheet = useRef<HTMLElement>(null);
  useOnePage(sheet);
  const runOf = (scene: Scene) => runs.get(keyOf(scene, seed));
  const { ideas, question, tasks } = lesson;
  const first = ideas[0]?.scene ?? question.scene;
  const asked = runOf(question.scene);
  return (
    <main className="handout">
      <section ref={sheet} className="handout-sheet" aria-label={t(handoutTexts.region)}>
        <header className="handout-head">
          <div>
            <h1>
              <Told said={lesson.title} narrators={narrators} trace={runOf(first)} />
            </h1>
            <p className="handout-about">
              <Told said={lesson.about} narrators={narrators} trace={runOf(first)} />
            </p>
            {link !== null && <p className="handout-link">{link}</p>}
            <p className="handout-name">{t(handoutTexts.name)}</p>
          </div>
          {link !== null && <QrCode link={link} />}
        </header>
        <h2>{t(handoutTexts.ideas)}</h2>
        <ol className="handout-ideas">
          {ideas.map(({ id, title, words, scene }) => (
            <li key={id}>
              <h3>
                <Told said={title} narrators={narrators} trace={runOf(scene)} />
              </h3>
              {words[0] && (
                <p>
                  <Told said={words[0]} narrators={narrators} trace={runOf(scene)} />
                </p>
              )}
            </li>
          ))}
        </ol>
        <h2>{t(handoutTexts.question)}</h2>
        <p>
          <Told said={question.ask} narrators={narrators} trace={asked} />
        </p>
        <ul className="handout-choices">
          {question.choices.map(({ id, say }) => (
            <li key={id}>
              <Told said={say} narrators={narrators} trace={asked} />
            </li>
          ))}
        </ul>
        <h2>{t(handoutTexts.tasks)}</h2>
        <ol className="handout-tasks">
          {tasks.map(({ id, title, ask, start }) => (
            <li key={id}>
              <h3>
                <Told said={title} narrators={narrators} trace={runOf(start)} />
              </h3>
              <p>
                <Told said={ask} narrators={narrators} trace={runOf(start)} />
              </p>
              <div className="handout-room" />
            </li>
          ))}
        </ol>
        <footer className="handout-takeaway">
          <strong>{t(handoutTexts.takeaway)}</strong>
          <p>
            <Told said={lesson.takeaway} narrators={narrators} trace={runOf(first)} />
          </p>
        </footer>
      </section>
      {answers && (
        <section className="handout-answers" aria-label={t(handoutTexts.answers)}>
          <h2>{t(handoutTexts.answers)}</h2>
          <Answers
            lesson={lesson}
            seed={seed}
            narrators={narrators}
            runs={runs}
            answer={answers.right}
          />
        </section>
      )}
    </main>
  );
}

/** What is run to fill a handout. */
export function handoutScenes({ ideas, question, tasks }: Lesson): readonly Scene[] {
  return [
    ...ideas.map(({ scene }) => scene),
    question.scene,
    ...tasks.map(({ start }) => start),
    ...tasks.map((task) => sceneOf(task, task.solution)),
  ];
}

/** Makes a sheet as much smaller as its page asks for: only the fullest lessons need that. */
function useOnePage(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = sheet;
    if (current === null) return;
    current.style.zoom = '1';
    for (let scale = 1; scale >= SMALLEST; scale -= 0.04) {
      current.style.zoom = `${scale}`;
      if (current.scrollHeight * scale <= PAGE) break;
    }
    const scale = Number(current.style.zoom);
    current.style.minHeight = `${PAGE / scale}px`;
  });
}

/** What the margins leave of a page's height, A4 or Letter, in CSS pixels: 250 mm. */
const PAGE = (250 / 25.4) * 96;

/** Letters are then a little over 6 points high. */
const SMALLEST = 0.68;
