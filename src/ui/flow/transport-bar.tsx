import { memo } from 'react';
import { transportTexts } from '../../i18n/index.ts';
import { SPEEDS } from '../../player/index.ts';
import { NextIcon, QuestionIcon } from '../kit/icons.tsx';
import { TransportButtons } from '../kit/transport-buttons.tsx';
import { useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';

/**
 * The player's controls. All of them stay in place and in reach at either end; pressed there, they do nothing.
 *
 * @param asks whether it invites to begin, and can ask what comes next
 */
export function TransportBar({ asks }: { readonly asks: boolean }) {
  const t = useT();
  const { position, total, playing } = useStore((state) => state.transport);
  const dispatch = useStore((state) => state.dispatch);
  return (
    <section className="transport" aria-label={t(transportTexts.transport)}>
      {asks && <Invitation />}
      <div className="transport-buttons">
        <TransportButtons {...{ position, total, playing, dispatch }} nextId={NEXT} />
      </div>
      <p className="position" role="status" aria-live="off">
        {total > 0 && t(transportTexts.position, { position, total })}
      </p>
      <SpeedControl />
      {asks && <PredictToggle />}
    </section>
  );
}

const NEXT = 'transport-next';

/**
 * One sentence for who has just arrived, beside the button it speaks of, or of which it is a larger part on a touch screen.
 * The first step takes it away for good.
 */
function Invitation() {
  const t = useT();
  const isAtStart = useStore(({ transport }) => transport.total > 0 && transport.position === 1);
  const hasBegun = useStore((state) => state.hasBegun);
  // A question asked in the same place says what to do itself, and who presents knows.
  const isAsked = useStore((state) => !isPredicting(state) && !state.presenting);
  return isAtStart && isAsked && !hasBegun ? (
    <label className="invitation" htmlFor={NEXT}>
      <span className="invitation-key">{t(transportTexts.invitation)}</span>
      <span className="invitation-touch">
        <NextIcon /> {t(transportTexts.invitationTouch)}
      </span>
    </label>
  ) : null;
}

/** How fast it plays. */
const SpeedControl = memo(function SpeedControl() {
  const t = useT();
  const speed = useStore((state) => state.transport.speed);
  return (
    <fieldset className="segments speed">
      <legend className="visually-hidden">{t(transportTexts.speed)}</legend>
      {SPEEDS.map((factor) => (
        <label key={factor}>
          <input
            type="radio"
            name="speed"
            checked={factor === speed}
            onChange={() => useStore.getState().dispatch({ type: 'speed', speed: factor })}
          />
          <span>{t(transportTexts.speedFactor, { factor: String(factor) })}</span>
        </label>
      ))}
    </fieldset>
  );
});

/** Turns the questions on and off. */
const PredictToggle = memo(function PredictToggle() {
  const t = useT();
  const predicts = useStore(isPredicting);
  return (
    <button
      type="button"
      className="button predict-toggle"
      aria-pressed={predicts}
      aria-label={t(transportTexts.predict)}
      title={t(transportTexts.predictTitle)}
      onClick={() => useStore.getState().setPredict(!predicts)}
    >
      <QuestionIcon />
      <span className="predict-toggle-name">{t(transportTexts.predict)}</span>
    </button>
  );
});
