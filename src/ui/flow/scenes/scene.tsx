import { opScene } from '../../../player/index.ts';
import type { OpStep } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';
import { DecisionScene } from './decision-scene.tsx';
import { EnvelopeScene } from './envelope-scene.tsx';
import { EraseScene } from './erase-scene.tsx';
import { FormulaScene } from './formula-scene.tsx';
import { LockScene } from './lock-scene.tsx';
import type { SceneProps } from './scene-parts.tsx';

/** What there is to see of the current step where it happens in one place: a short choreography, then its still. */
export function Scene({ step, showing }: SceneProps) {
  switch (step.kind) {
    case 'op':
      return <OperationScene step={step} showing={showing} />;
    case 'decide':
      return <DecisionScene step={step} showing={showing} />;
    case 'erase':
      return <EraseScene step={step} showing={showing} />;
    // Messages are arrows; a refusal is drawn where it stops the arrow.
    default:
      return null;
  }
}

/** An operation: a key and its envelope, data and its lock, or inputs and outputs. */
function OperationScene({ step, showing }: SceneProps<OpStep>) {
  const trace = useStore((state) => state.trace);
  const scene = trace === null ? null : opScene(step, trace);
  switch (scene?.kind) {
    case 'envelope':
      return <EnvelopeScene scene={scene} showing={showing} />;
    case 'lock':
      return <LockScene scene={scene} showing={showing} />;
    default:
      return <FormulaScene step={step} showing={showing} />;
  }
}
