import { ArrowRightIcon, CrossIcon } from '../../../shared/icons.tsx';
import { appearing, Moving, passing } from '../../../shared/moving.tsx';
import type { OpScene } from './op-scene.ts';
import { Page } from './page.tsx';
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
      {to === null ? (
        <Moving
          showing={showing}
          className="scene-verdict scene-bad"
          movement={appearing(0.6, 0.8, 'scale(2.2)')}
        >
          <CrossIcon />
        </Moving>
      ) : (
        <>
          <ArrowRightIcon className="scene-arrow" />
          <SceneValue
            value={to}
            part="output"
            showing={showing}
            comes={appearing(0.8, 0.98, 'translateX(-30%)')}
          />
        </>
      )}
    </span>
  );
}
