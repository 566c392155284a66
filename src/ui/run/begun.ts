import {
  type Circumstances,
  circumstancesOf,
  FIELD_KEYS,
  isValueOf,
  OPENING,
} from '../../scenario/index.ts';
import type { Job } from './job.ts';

/**
 * What a worker can begin to run before the page asks for it, by the name that the page's first script gave it: the path of
 * an address that says no more of the scenario (`public/start.js`). Null where there is no such name.
 */
export function circumstancesNamed(name: string): Circumstances | null {
  const [page, mode = OPENING.mode, operation = OPENING.operation, ...more] = name.split('/');
  if (page !== 'flow' || more.length > 0) return null;
  if (!isValueOf('mode', mode) || !isValueOf('operation', operation)) return null;
  return circumstancesOf({ mode, operation });
}

/** Whether a job is the run under these circumstances, with nothing of its own. */
export function isRunOf({ circumstances, seed, policies, object }: Job, begun: Circumstances) {
  const isUsual = seed === null && object === null && (policies ?? null) === null;
  return isUsual && FIELD_KEYS.every((key) => circumstances[key] === begun[key]);
}
