import type { Actor, Step } from '../trace/index.ts';
import { ACTORS } from '../trace/index.ts';
import { endsOf } from './steps.ts';

/**
 * What a step looks like in the diagram. Places are fractions of the width between the left edge of the first
 * lifeline's column and the right edge of the last one's; they depend on nothing but the step, so that nothing moves
 * when the page stands elsewhere.
 */
export type Shape =
  | {
      readonly kind: 'arrow';
      /** Where it starts and where its head ends. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'node';
      readonly at: number;
      /** The side with more room, where the words and values stand. */
      readonly side: 'left' | 'right';
    };

/** Where a party's lifeline runs. */
export function lifelineAt(actor: Actor): number {
  return (ACTORS.indexOf(actor) + 0.5) / ACTORS.length;
}

export function shapeOf(step: Step): Shape {
  const { from, to } = endsOf(step);
  const at = lifelineAt(from);
  if (from !== to) return { kind: 'arrow', from: at, to: lifelineAt(to) };
  return { kind: 'node', at, side: at < 0.5 ? 'right' : 'left' };
}
