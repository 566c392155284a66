import type { Step } from '../../../../trace/index.ts';
import { DecisionScene } from './decision-scene.tsx';
import { EraseScene } from './erase-scene.tsx';
import { OpSceneView } from './op-scene-view.tsx';

export interface SceneProps<S extends Step = Step> {
  readonly step: S;
  /** Seconds of its animation while it is being shown, else null. */
  readonly showing: number | null;
}

/** What there is to see of the current step where it happens in one place: a short choreography, then its still. */
export function Scene({ step, showing }: SceneProps) {
  switch (step.kind) {
    case 'op':
      return <OpSceneView step={step} showing={showing} />;
    case 'decide':
      return <DecisionScene step={step} showing={showing} />;
    case 'erase':
      return <EraseScene step={step} showing={showing} />;
    // Messages are arrows; a refusal is drawn where it stops the arrow.
    default:
      return null;
  }
}
