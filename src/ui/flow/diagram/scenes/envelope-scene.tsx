import { ArrowRightIcon } from '../../../kit/icons.tsx';
import { appearing, passing } from '../../../kit/moving.tsx';
import { Envelope } from './envelope.tsx';
import type { OpScene } from '../../../../player/op-scene.ts';
import { SceneEnd } from './scene-end.tsx';
import { SceneValue } from './scene-value.tsx';

interface Props {
  readonly scene: Extract<OpScene, { kind: 'envelope' }>;
  readonly showing: number | null;
}

/** A key is put into an envelope and sealed with another's mark; or the seal is broken and the key comes out. */
export function EnvelopeScene({ scene, showing }: Props) {
  const { tool, from, to, opens, mark } = scene;
  const state = !opens ? 'closes' : to === null ? 'stays' : 'opens';
  return (
    <span className="scene">
      {tool && <SceneValue value={tool} part="tool" showing={showing} />}
      <SceneValue
        value={from}
        part="input"
        showing={showing}
        {...(!opens && { leaves: passing(0.04, 0.26, '3.5rem') })}
      />
      <Envelope state={state} mark={mark} showing={showing} />
      <SceneEnd
        sign={<ArrowRightIcon className="scene-arrow" />}
        value={to}
        showing={showing}
        comes={appearing(0.75, 0.95, 'translateX(-60%)')}
      />
    </span>
  );
}
