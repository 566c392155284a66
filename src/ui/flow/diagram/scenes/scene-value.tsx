import type { Value } from '../../../../trace/index.ts';
import { type Movement, Moving } from '../../../kit/moving.tsx';
import { ValueChip } from '../../../kit/value-chip.tsx';
import { valueLight } from '../../../kit/value-light.ts';

interface Props {
  readonly value: Value;
  readonly part: 'tool' | 'input' | 'output';
  readonly showing: number | null;
  /** A copy of it that sets out, while the value itself stays in its owner's hands. */
  readonly leaves?: Movement;
  /** How it comes in. */
  readonly comes?: Movement;
}

const STAY: Movement = { times: [0, 1] };

/** A value in a scene. What is used stays; what is made comes in. */
export function SceneValue({ value, part, showing, leaves, comes }: Props) {
  return (
    <span className={`scene-value scene-${part}`} {...valueLight(value.id)}>
      <Moving showing={comes ? showing : null} className="scene-chip" movement={comes ?? STAY}>
        <ValueChip value={value} size={part === 'tool' ? 'full' : 'name'} />
      </Moving>
      {leaves && showing !== null && (
        <Moving showing={showing} className="scene-ghost" movement={leaves}>
          <ValueChip value={value} size="icon" />
        </Moving>
      )}
    </span>
  );
}
