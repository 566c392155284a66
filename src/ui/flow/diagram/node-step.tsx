import { m } from 'framer-motion';
import type { StepMark } from '../../../player/index.ts';
import type { Shape } from './geometry.ts';
import { NodeGlyph } from './node-glyph.tsx';
import { Scene } from './scene.tsx';
import { useShowing } from './use-showing.ts';

interface Props extends Pick<StepMark, 'step' | 'when'> {
  readonly shape: Extract<Shape, { kind: 'node' }>;
  readonly label: string;
}

/** What happens in one place: a box on the lifeline, beside it what it is and what goes in and comes out. */
export function NodeStep({ step, shape, when, label }: Props) {
  const showing = useShowing({ step, when });
  return (
    <span className="node" data-side={shape.side} style={{ left: `${shape.at * 100}%` }}>
      <m.span
        key={`box-${showing}`}
        className="node-box"
        initial={showing === null ? false : { scale: 0.6, opacity: 0 }}
        animate={{ scale: 1, opacity: 1 }}
        transition={{ duration: 0.2 }}
      >
        <NodeGlyph step={step} />
      </m.span>
      <span className="node-words">
        <span className="node-label">{label}</span>
        {when !== 'future' && (
          <Scene key={`scene-${showing}`} step={step} when={when} showing={showing} />
        )}
      </span>
    </span>
  );
}
