import { learnTexts } from '../../../i18n/texts/learn.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { findStep } from '../../../player/index.ts';
import { PlayIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useSceneTrace } from '../state/scenes.ts';
import { turnToPlace } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';
import { SaidText } from './said-text.tsx';
import { showPlayer } from './show-player.ts';

/** One thought, beside the player; a button puts what it speaks of on the stage. */
export function IdeaView({ idea }: { readonly idea: Lesson['ideas'][number] }) {
  const t = useT();
  const { id, title, words, scene } = idea;
  const trace = useSceneTrace(scene);
  const isPlace = useLearn(({ place }) => place?.kind === 'idea' && place.id === id);
  const isOnStage = useStore((state) => isPlace && trace !== null && state.trace === trace);
  const shown = trace === null || scene.step === undefined ? 1 : (findStep(trace, scene.step) ?? 1);
  const isAtStep = useStore((state) => isOnStage && state.transport.position === shown);
  /** In the run that is there already one only goes to the step. */
  const goTo = (step: string) => {
    if (isOnStage) useStore.getState().goToStep(step);
    else turnToPlace({ kind: 'idea', id }, step);
    showPlayer();
  };
  return (
    <section className="idea" data-shown={isPlace || undefined}>
      <h2>
        <SaidText said={title} trace={trace} />
      </h2>
      {words.map((said, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an idea's paragraphs keep their order
        <p key={at}>
          <SaidText said={said} trace={trace} onStep={goTo} />
        </p>
      ))}
      <p className="idea-show">
        <button
          type="button"
          className="button button-quiet idea-button"
          aria-pressed={isAtStep}
          onClick={() => {
            turnToPlace({ kind: 'idea', id });
            showPlayer();
          }}
        >
          <PlayIcon />
          {t(learnTexts.show, { position: shown })}
        </button>
      </p>
    </section>
  );
}
