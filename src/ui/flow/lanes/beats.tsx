import { story } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';
import { StepSlider } from './step-slider.tsx';

interface Props {
  readonly trace: Trace;
  readonly isSecret: boolean;
}

/** Over the lanes: what the steps come to, beat by beat, and the slider, whose thumb is as wide as a step. */
export function Beats({ trace, isSecret }: Props) {
  const narrator = useStore((state) => state.narrator);
  const position = useStore((state) => state.transport.position);
  const total = trace.steps.length;
  return (
    <div className="beats">
      <div className="beats-track">
        <div className="beats-names" aria-hidden="true">
          {story(trace).map(({ kind, first, last }) => {
            const when = last < position ? 'past' : first > position ? 'future' : 'current';
            return (
              <span
                key={first}
                className="beat"
                data-when={when}
                data-refuses={(kind === 'refuse' && when !== 'future') || undefined}
                style={{
                  left: `${((first - 1) / total) * 100}%`,
                  width: `${((last - first + 1) / total) * 100}%`,
                }}
              >
                <span>{isSecret && when === 'future' ? '' : narrator?.beatName(kind)}</span>
              </span>
            );
          })}
        </div>
        <StepSlider />
      </div>
    </div>
  );
}
