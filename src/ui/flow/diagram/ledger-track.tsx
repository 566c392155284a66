import './ledger.css';
import { type StepMark, shapeOf } from '../../../player/index.ts';
import { Breakable } from '../../kit/breakable.tsx';
import { NodeGlyph } from './node-glyph.tsx';

interface Props extends Pick<StepMark, 'step' | 'when'> {
  readonly label: string;
}

/** A step as a line of the ledger: the four lifelines as rails, the arrow or box between or on them, and its words. */
export function LedgerTrack({ step, when, label }: Props) {
  const shape = shapeOf(step);
  return (
    <span className="ledger-track" aria-hidden="true">
      <span className="rails">
        {shape.kind === 'arrow' ? (
          <span
            className="rail-arrow"
            data-leftwards={shape.to < shape.from || undefined}
            style={{
              left: `${Math.min(shape.from, shape.to) * 100}%`,
              width: `${Math.abs(shape.to - shape.from) * 100}%`,
            }}
          />
        ) : (
          <span className="rail-node" style={{ left: `${shape.at * 100}%` }}>
            <NodeGlyph step={step} isSecret={when === 'future'} />
          </span>
        )}
      </span>
      <span className="ledger-label">
        <Breakable text={label} />
      </span>
    </span>
  );
}
