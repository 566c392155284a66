import { opScene } from '../../../player/index.ts';
import type { OpStep } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';
import { DecisionScene } from './decision-scene.tsx';
import { EnvelopeScene } from './envelope-scene.tsx';
import { EraseScene } from './erase-scene.tsx';
import { FormulaScene } from './formula-scene.tsx';
import { LockScene } from './lock-scene.tsx';
import { RefusalScene } from './refusal-scene.tsx';
import type { Place, SceneProps } from './scene-parts.tsx';

/** What there is to see of the current step where it happens in one place: a short choreography, then its still. */
export function Scene({ step, showing, place = 'row' }: SceneProps & { readonly place?: Place }) {
  switch (step.kind) {
    case 'op':
      return <OperationScene step={step} showing={showing} place={place} />;
    case 'decide':
      return <DecisionScene step={step} showing={showing} place={place} />;
    case 'erase':
      // In a room the value itself dissolves.
      return place === 'room' ? null : <EraseScene step={step} showing={showing} />;
    case 'fail':
      // In a row it is drawn where it stops the arrow.
      return place === 'room' ? <RefusalScene step={step} showing={showing} /> : null;
    // Messages are arrows.
    default:
      return null;
  }
}

/** An operation: a key and its envelope, data and its lock, or inputs and outputs. */
function OperationScene({ step, showing, place }: SceneProps<OpStep> & { readonly place: Place }) {
  const trace = useStore((state) => state.trace);
  const scene = trace === null ? null : opScene(step, trace);
  switch (scene?.kind) {
    case 'envelope':
      return <EnvelopeScene scene={scene} showing={showing} place={place} />;
    case 'lock':
      return <LockScene scene={scene} showing={showing} place={place} />;
    default:
      return <FormulaScene step={step} showing={showing} />;
  }
}
