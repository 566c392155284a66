import type { ReactNode } from 'react';
import type { Step, Value } from '../../../trace/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving } from '../../kit/moving.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';

/** Where a scene is played: in the row of its step, or in the room of who acts, where the values lie around it. */
export type Place = 'row' | 'room';

export interface SceneProps<S extends Step = Step> {
  readonly step: S;
  /** Seconds of its animation while it is being shown, else null. */
  readonly showing: number | null;
}

interface SceneValueProps {
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
export function SceneValue({ value, part, showing, leaves, comes }: SceneValueProps) {
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

interface SceneEndProps {
  /** What stands before the value: an arrow where it leaves, an equals sign where it is what one sees already. */
  readonly sign: ReactNode;
  /** What came out; null where nothing did. */
  readonly value: Value | null;
  readonly showing: number | null;
  readonly comes: Movement;
}

/** How sealing or opening ends: a value comes out, or a cross stamps it as failed. */
export function SceneEnd({ sign, value, showing, comes }: SceneEndProps) {
  if (value === null) {
    return (
      <Moving
        showing={showing}
        className="scene-verdict scene-bad"
        movement={appearing(0.6, 0.8, 'scale(2.2)')}
      >
        <CrossIcon />
      </Moving>
    );
  }
  return (
    <>
      {sign}
      <SceneValue value={value} part="output" showing={showing} comes={comes} />
    </>
  );
}
