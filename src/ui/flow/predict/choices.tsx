import { predictTexts } from '../../../i18n/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import type { Asked } from './use-quiz.ts';

/** A question and its choices. Once answered they stay, so that nobody loses the focus, and show which is right. */
export function Choices({
  asked,
  onChoose,
}: {
  readonly asked: Asked;
  onChoose(choice: string): void;
}) {
  const t = useT();
  const { ask, choices, given } = asked;
  const isOpen = given === null;
  return (
    <fieldset className="predict-question">
      <legend className="predict-ask">{ask}</legend>
      <div className="predict-choices" data-answered={!isOpen || undefined}>
        {choices.map(({ choice, text, isRight }, index) => {
          const isYours = choice === given;
          const shows = isOpen ? null : isRight ? 'right' : isYours ? 'wrong' : null;
          const said = [
            ...(shows === 'right' ? [t(predictTexts.isRight)] : []),
            ...(isYours ? [t(predictTexts.isYours)] : []),
          ];
          return (
            <button
              key={choice}
              type="button"
              className="predict-choice"
              data-shows={shows ?? undefined}
              aria-disabled={!isOpen || undefined}
              aria-keyshortcuts={isOpen ? String(index + 1) : undefined}
              onClick={() => isOpen && onChoose(choice)}
            >
              <span className="predict-key" aria-hidden="true">
                {shows === 'right' ? (
                  <CheckIcon />
                ) : shows === 'wrong' ? (
                  <CrossIcon />
                ) : (
                  <kbd>{index + 1}</kbd>
                )}
              </span>
              <span className="predict-text">{text}</span>
              {said.length > 0 && <span className="predict-said">{said.join(' · ')}</span>}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
