import type { ReactNode } from 'react';
import type { Value } from '../../../../trace/index.ts';
import { CrossIcon } from '../../../kit/icons.tsx';
import { appearing, type Movement, Moving } from '../../../kit/moving.tsx';
import { SceneValue } from './scene-value.tsx';

interface Props {
  /** What stands before the value: an arrow where it leaves, an equals sign where it is what one sees already. */
  readonly sign: ReactNode;
  /** What came out; null where nothing did. */
  readonly value: Value | null;
  readonly showing: number | null;
  readonly comes: Movement;
}

/** How sealing or opening ends: a value comes out, or a cross stamps it as failed. */
export function SceneEnd({ sign, value, showing, comes }: Props) {
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
