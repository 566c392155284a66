import '../diagram.css';
import '../steps.css';
import type { StepMark } from '../../../player/index.ts';
import { shapeOf } from '../../../player/index.ts';
import { ArrowStep } from './arrow-step.tsx';
import { NodeStep } from './node-step.tsx';

interface Props extends Pick<StepMark, 'step' | 'when' | 'afterRefusal'> {
  readonly label: string;
}

/** The step as it is drawn across the lifelines: an arrow between two, or a box on one. */
export function StepTrack({ step, when, label, afterRefusal }: Props) {
  const shape = shapeOf(step);
  return (
    <span className="row-track" aria-hidden="true">
      {shape.kind === 'arrow' ? (
        <ArrowStep
          step={step}
          shape={shape}
          when={when}
          label={label}
          afterRefusal={afterRefusal}
        />
      ) : (
        <NodeStep step={step} shape={shape} when={when} label={label} />
      )}
    </span>
  );
}
