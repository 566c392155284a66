import { appearing, passing } from '../../../kit/moving.tsx';
import type { OpScene } from '../../../../player/op-scene.ts';
import { Page } from './page.tsx';
import { SceneEnd } from './scene-end.tsx';
import { SceneValue } from './scene-value.tsx';

interface Props {
  readonly scene: Extract<OpScene, { kind: 'lock' }>;
  readonly showing: number | null;
}

/** A page of bytes that a key locks, byte by byte, or unlocks; a second layer is a second frame with its own lock. */
export function LockScene({ scene, showing }: Props) {
  const { tool, from, to, opens, layers } = scene;
  return (
    <span className="scene">
      {tool && (
        <SceneValue
          value={tool}
          part="tool"
          showing={showing}
          leaves={passing(0.02, 0.24, '5rem')}
        />
      )}
      <Page from={from} to={to} opens={opens} layers={layers} showing={showing} />
      <SceneEnd
        sign={<span className="scene-equals">=</span>}
        value={to}
        showing={showing}
        comes={appearing(0.8, 0.98, 'translateX(-30%)')}
      />
    </span>
  );
}
