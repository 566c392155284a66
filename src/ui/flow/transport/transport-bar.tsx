import type { ComponentType, SVGProps } from 'react';
import { transportTexts } from '../../../i18n/index.ts';
import type { TransportEvent } from '../../../player/index.ts';
import {
  FirstIcon,
  LastIcon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PreviousIcon,
} from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { PredictToggle } from '../predict/predict-toggle.tsx';
import { Invitation } from './invitation.tsx';
import { SpeedControl } from './speed-control.tsx';
import { StepSlider } from './step-slider.tsx';

/** The player's controls. All of them stay in place and in reach at either end; pressed there, they do nothing. */
export function TransportBar() {
  const t = useT();
  const { position, total, playing } = useStore((state) => state.transport);
  return (
    <section className="transport" aria-label={t(transportTexts.transport)}>
      <div className="transport-buttons">
        <Invitation />
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
      <StepSlider />
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

function Control({ name, event, icon: Icon, main = false, idle = false }: ControlProps) {
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
}
