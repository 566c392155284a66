import type { Actor, Step } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';

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

/** Who a step goes from and to; the same party for what happens in one place. */
export function ends(step: Step): { readonly from: Actor; readonly to: Actor } {
  switch (step.kind) {
    case 'send':
      return { from: step.actor, to: step.to };
    case 'store':
      return { from: step.actor, to: 'storage' };
    case 'load':
      return { from: 'storage', to: step.actor };
    default:
      return { from: step.actor, to: step.actor };
  }
}

export function shapeOf(step: Step): Shape {
  const { from, to } = ends(step);
  const at = lifelineAt(from);
  if (from !== to) return { kind: 'arrow', from: at, to: lifelineAt(to) };
  return { kind: 'node', at, side: at < 0.5 ? 'right' : 'left' };
}

/**
 * How far to scroll so that a row is seen with some of its neighbours, moving as little as possible.
 *
 * @param view what is visible: where it starts and how long it is, in px
 * @param row where the row starts and how long it is, in the same px
 * @param margin room to leave on both sides, in px
 */
export function scrollToShow(
  view: { readonly start: number; readonly length: number },
  row: { readonly start: number; readonly length: number },
  margin: number,
): number {
  const room = Math.min(margin, Math.max(0, (view.length - row.length) / 2));
  const earliest = row.start + row.length + room - view.length;
  const latest = row.start - room;
  return Math.max(0, Math.min(Math.max(view.start, earliest), latest));
}
