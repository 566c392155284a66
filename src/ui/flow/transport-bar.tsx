import { type ComponentType, memo, type SVGProps } from 'react';
import { transportTexts } from '../../i18n/index.ts';
import type { TransportEvent } from '../../player/index.ts';
import { SPEEDS } from '../../player/index.ts';
import {
  FirstIcon,
  LastIcon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PreviousIcon,
  QuestionIcon,
} from '../kit/icons.tsx';
import { useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';

/** The player's controls. All of them stay in place and in reach at either end; pressed there, they do nothing. */
export function TransportBar() {
  const t = useT();
  const { position, total, playing } = useStore((state) => state.transport);
  return (
    <section className="transport" aria-label={t(transportTexts.transport)}>
      <Invitation />
      <div className="transport-buttons">
        <Control
          name={t(transportTexts.first)}
          event="first"
          icon={FirstIcon}
          idle={position <= 1}
        />
        <Control
          name={t(transportTexts.previous)}
          event="previous"
          icon={PreviousIcon}
          idle={position <= 1}
        />
        <Control
          name={t(playing ? transportTexts.pause : transportTexts.play)}
          event="toggle"
          icon={playing ? PauseIcon : PlayIcon}
          main
        />
        <Control
          name={t(transportTexts.next)}
          event="next"
          icon={NextIcon}
          idle={position >= total}
        />
        <Control
          name={t(transportTexts.last)}
          event="last"
          icon={LastIcon}
          idle={position >= total}
        />
      </div>
      <p className="position" role="status" aria-live="off">
        {total > 0 && t(transportTexts.position, { position, total })}
      </p>
      <SpeedControl />
      <PredictToggle />
    </section>
  );
}

interface ControlProps {
  readonly name: string;
  readonly event: 'first' | 'previous' | 'toggle' | 'next' | 'last';
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly main?: boolean;
  /** True where it has nothing to do; it keeps the focus, so that a clicker's user does not lose it. */
  readonly idle?: boolean;
}

const Control = memo(function Control({
  name,
  event,
  icon: Icon,
  main = false,
  idle = false,
}: ControlProps) {
  return (
    <button
      type="button"
      className={main ? 'control control-main' : 'control'}
      aria-label={name}
      title={name}
      data-idle={idle || undefined}
      onClick={() => useStore.getState().dispatch({ type: event } satisfies TransportEvent)}
    >
      <Icon />
    </button>
  );
});

/** One sentence for who has just arrived, over the button it speaks of. The first step takes it away for good. */
function Invitation() {
  const t = useT();
  const isAtStart = useStore(({ transport }) => transport.total > 0 && transport.position === 1);
  const hasBegun = useStore((state) => state.hasBegun);
  // A question asked in the same place says what to do itself, and who presents knows.
  const isAsked = useStore((state) => !isPredicting(state) && !state.presenting);
  return isAtStart && isAsked && !hasBegun ? (
    <p className="invitation">{t(transportTexts.invitation)}</p>
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
