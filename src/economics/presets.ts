import type { Workload } from './workload.ts';

/** Workloads to start from. Each is an example, and no measurement of anybody's bucket. */
export const WORKLOADS = {
  backend: {
    stored: 500_000,
    perKey: 500,
    requesters: 3,
    requests: 20_000_000,
    reads: 90,
    together: 1,
    pattern: 'office',
    lifetime: 300,
  },
  lake: {
    stored: 5_000_000,
    perKey: 2000,
    requesters: 40,
    requests: 200_000_000,
    reads: 100,
    together: 1000,
    pattern: 'office',
    lifetime: 300,
  },
  archive: {
    stored: 2_000_000,
    perKey: 10_000,
    requesters: 2,
    requests: 300_000,
    reads: 5,
    together: 1,
    pattern: 'nightly',
    lifetime: 300,
  },
} as const satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof WORKLOADS;
export const WORKLOAD_NAMES = Object.keys(WORKLOADS) as readonly WorkloadName[];
export const FIRST_WORKLOAD: WorkloadName = 'lake';
