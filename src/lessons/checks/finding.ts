import type { Evidence } from '../evidence.ts';
import type { CheckParams } from './check.ts';

/** What a check has found: plain data, for which each language has words. */
export type Now =
  | { readonly kind: 'answer'; readonly status: number; readonly code: string | null }
  /** A step of the run. */
  | { readonly kind: 'step'; readonly id: string; readonly position: number }
  | { readonly kind: 'count'; readonly count: number }
  /** A name or a value of AWS's, as it stands. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reads'; readonly reads: boolean; readonly status: number | null }
  /** A row of the task's table whose verdict is another than wished for. */
  | { readonly kind: 'row'; readonly row: number }
  /** A policy cannot be read, or AWS would not save it: there is nothing that it would let in. */
  | { readonly kind: 'invalid' }
  /** It is being worked out. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'none' };

export interface Finding {
  readonly met: boolean;
  /** How it is now. */
  readonly now: Now;
}

/** A check: what it looks for in what was tried. */
export type Judge<K extends keyof CheckParams> = (
  evidence: Evidence,
  params: CheckParams[K],
) => Finding;

export const NONE: Now = { kind: 'none' };

/** A finding that points to a step of the run, where there is one. */
export function atStep(
  met: boolean,
  place: { readonly step: { readonly id: string }; readonly position: number } | undefined,
): Finding {
  return {
    met,
    now: place === undefined ? NONE : { kind: 'step', id: place.step.id, position: place.position },
  };
}
