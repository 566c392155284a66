import type { Trace } from '../../trace/index.ts';

/** True for a run of which somebody's client decided what it is, and no circumstances. */
export function isLive({ scenario }: Pick<Trace, 'scenario'>): boolean {
  return scenario.request !== undefined;
}
