import type { Value } from '../../../../trace/index.ts';
import { ArrowRightIcon, CrossIcon } from '../../../shared/icons.tsx';
import { appearing, type Movement, Moving } from '../../../shared/moving.tsx';
import { SceneValue } from './scene-value.tsx';

interface Props {
  /** What came out; null where nothing did. */
  readonly value: Value | null;
  readonly showing: number | null;
  readonly comes: Movement;
}

/** How sealing or opening ends: a value comes out, or a cross stamps it as failed. */
export function SceneEnd({ value, showing, comes }: Props) {
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
      <ArrowRightIcon className="scene-arrow" />
      <SceneValue value={value} part="output" showing={showing} comes={comes} />
    </>
  );
}
