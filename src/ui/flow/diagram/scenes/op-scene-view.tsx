import type { OpStep } from '../../../../trace/index.ts';
import { useStore } from '../../../store/store.ts';
import { EnvelopeScene } from './envelope-scene.tsx';
import { Formula } from './formula.tsx';
import { LockScene } from './lock-scene.tsx';
import { opScene } from '../../../../player/op-scene.ts';
import type { SceneProps } from './scene.tsx';

/** An operation: a key and its envelope, data and its lock, or inputs and outputs. */
export function OpSceneView({ step, showing }: SceneProps<OpStep>) {
  const trace = useStore((state) => state.trace);
  const scene = trace === null ? null : opScene(step, trace);
  switch (scene?.kind) {
    case 'envelope':
      return <EnvelopeScene scene={scene} showing={showing} />;
    case 'lock':
      return <LockScene scene={scene} showing={showing} />;
    default:
      return <Formula step={step} showing={showing} />;
  }
}
