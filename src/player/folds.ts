import type { Step } from '../trace/index.ts';
import { isKmsRequest } from './steps.ts';

/** A run of steps that repeats the one before it, name for name. Positions are from 1, both ends included. */
export interface Fold {
  /** Id of its first step. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** Requests to KMS in it. */
  readonly kmsCalls: number;
}

/** A flow with no more steps than this is seen at a glance. */
const SHORT = 20;
/** Fewer steps than this are not worth hiding. */
const FEW = 3;

/** The repeats of a flow: requests whose steps are the same as those of the request before. A refusal is never one. */
export function foldsOf(steps: readonly Step[]): readonly Fold[] {
  if (steps.length <= SHORT) return [];
  const folds: Fold[] = [];
  let before = '';
  for (let first = 0, last: number; first < steps.length; first = last) {
    const exchange = steps[first]?.exchange;
    last = first + 1;
    while (last < steps.length && steps[last]?.exchange === exchange) last += 1;
    const request = steps.slice(first, last);
    const names = request.map(({ name }) => name).join(' ');
    const isPlain = request.every(({ kind }) => kind !== 'fail');
    if (names === before && request.length >= FEW && isPlain) {
      folds.push({
        id: request[0]?.id ?? '',
        first: first + 1,
        last,
        kmsCalls: request.filter(isKmsRequest).length,
      });
    }
    before = names;
  }
  return folds;
}
