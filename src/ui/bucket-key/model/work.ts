import { type Estimate, estimate } from '../../../economics/estimate.ts';
import type { Workload } from '../../../economics/workload.ts';

/** What the worker does, or the page where there is none. */
export function work(workload: Workload): Estimate {
  return estimate(workload);
}
