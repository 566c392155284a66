import { type ComponentType, memo, type SVGProps } from 'react';
import { transportTexts } from '../../i18n/index.ts';
import type { Transport, TransportEvent } from '../../player/index.ts';
import { useT } from '../store/hooks.ts';
import { FirstIcon, LastIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon } from './icons.tsx';

type Dispatch = (event: TransportEvent) => void;

interface Props extends Pick<Transport, 'position' | 'total' | 'playing'> {
  /** The same function at each step, so that no button is drawn anew. */
  readonly dispatch: Dispatch;
  /** The id that the button for the next step is to have. */
  readonly nextId?: string;
}

/** First, previous, play or pause, next, last. All stay in place and in reach at either end; there they do nothing. */
export function TransportButtons({ position, total, playing, dispatch, nextId }: Props) {
  const t = useT();
  const isFirst = position <= 1;
  const isLast = position >= total;
  return (
    <>
      <Control
        {...{ dispatch }}
        name={t(transportTexts.first)}
        event="first"
        icon={FirstIcon}
        idle={isFirst}
      />
      <Control
        {...{ dispatch }}
        name={t(transportTexts.previous)}
        event="previous"
        icon={PreviousIcon}
        idle={isFirst}
      />
      <Control
        {...{ dispatch }}
        name={t(playing ? transportTexts.pause : transportTexts.play)}
        event="toggle"
        icon={playing ? PauseIcon : PlayIcon}
        main
      />
      <Control
        {...{ dispatch }}
        name={t(transportTexts.next)}
        event="next"
        icon={NextIcon}
        id={nextId}
        idle={isLast}
      />
      <Control
        {...{ dispatch }}
        name={t(transportTexts.last)}
        event="last"
        icon={LastIcon}
        idle={isLast}
      />
    </>
  );
}

interface ControlProps {
  readonly name: string;
  readonly event: 'first' | 'previous' | 'toggle' | 'next' | 'last';
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly dispatch: Dispatch;
  readonly main?: boolean;
  readonly id?: string | undefined;
  /** True where it has nothing to do; it keeps the focus, so that a clicker's user does not lose it. */
  readonly idle?: boolean;
}

const Control = memo(function Control({
  name,
  event,
  icon: Icon,
  dispatch,
  main = false,
  id,
  idle = false,
}: ControlProps) {
  return (
    <button
      type="button"
      id={id}
      className={main ? 'control control-main' : 'control'}
      aria-label={name}
      title={name}
      data-idle={idle || undefined}
      onClick={() => dispatch({ type: event })}
    >
      <Icon />
    </button>
  );
});
