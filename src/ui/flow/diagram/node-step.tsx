import type { CSSProperties } from 'react';
import type { StepMark } from '../../../player/index.ts';
import { useShowing } from '../use-showing.ts';
import { Brief } from './brief.tsx';
import type { Shape } from '../../../player/lanes.ts';
import { NodeGlyph } from './node-glyph.tsx';
import { Scene } from './scenes/scene.tsx';
import { StoppedArrow } from './scenes/stopped-arrow.tsx';

interface Props extends Pick<StepMark, 'step' | 'when'> {
  readonly shape: Extract<Shape, { kind: 'node' }>;
  readonly label: string;
}

/** What happens in one place: a box on the lifeline, beside it what it is and what goes in and comes out. */
export function NodeStep({ step, shape, when, label }: Props) {
  const showing = useShowing(when === 'current');
  const isCurrent = when === 'current';
  return (
    <>
      {isCurrent && step.kind === 'fail' && <StoppedArrow step={step} showing={showing} />}
      <span className="node" style={{ left: `${shape.at * 100}%` }}>
        <span className="node-box">
          <NodeGlyph step={step} />
        </span>
      </span>
      <span
        className="node-words"
        data-side={shape.side}
        style={{ '--indent': shape.side === 'right' ? shape.at : 1 - shape.at } as CSSProperties}
      >
        <span className="node-line">
          <span className="node-label">{label}</span>
          {when === 'past' && <Brief step={step} />}
        </span>
        {isCurrent && (
          <span className="node-line">
            <Scene step={step} showing={showing} />
          </span>
        )}
      </span>
    </>
  );
}
