import type { StepMark } from '../../../player/index.ts';
import type { Step } from '../../../trace/index.ts';
import { EraseScene } from './erase-scene.tsx';
import { Formula } from './formula.tsx';
import { Verdict } from './verdict.tsx';

export interface SceneProps<S extends Step = Step> {
  readonly step: S;
  readonly when: StepMark['when'];
  /** Seconds of its animation while it is being shown, else null. */
  readonly showing: number | null;
}

/** What there is to see of a step that happens in one place: short choreography, then a still. */
export function Scene({ step, when, showing }: SceneProps) {
  switch (step.kind) {
    case 'op':
      return <Formula step={step} when={when} showing={showing} />;
    case 'decide':
    case 'fail':
      return <Verdict step={step} when={when} showing={showing} />;
    case 'erase':
      return <EraseScene step={step} when={when} showing={showing} />;
    default:
      return null;
  }
}
