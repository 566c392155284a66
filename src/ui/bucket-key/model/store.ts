import { create } from 'zustand';
import type { Estimate } from '../../../economics/estimate.ts';
import type { Pattern } from '../../../economics/pattern.ts';
import { WORKLOAD_NAMES, WORKLOADS, type WorkloadName } from '../../../economics/presets.ts';
import type { Prices, QuotaRegion } from '../../../economics/prices.ts';
import { QUANTITIES, type Quantity, type Workload } from '../../../economics/workload.ts';
import { type BucketKeyAddress, USUAL_BUCKET_KEY } from '../../../link/bucket-key-page.ts';

/** What is typed for a number. */
export type TypedField = Quantity | keyof Prices;

interface BucketKeyState extends BucketKeyAddress {
  /** What stands in a field while it is typed, or for as long as it is no number that can be used. */
  readonly drafts: Partial<Readonly<Record<TypedField, string>>>;
  /** The last answer; it may be of an earlier workload. Null before the first. */
  readonly found: Estimate | null;
  /** The unit of time of chart and table. */
  readonly unit: 'hour' | 'day';
  /** Puts in what the address says, or an example; what was being typed goes. */
  show(address: Partial<BucketKeyAddress>): void;
  /** @param value what the text means, or null where it cannot be used: then the number before stays */
  type(field: TypedField, text: string, value: number | null): void;
  /** A field is left: what could be used is written as such, all else stays to be mended. */
  leave(field: TypedField, isUsable: boolean): void;
  setPattern(pattern: Pattern): void;
  setRegion(region: QuotaRegion): void;
  setUnit(unit: BucketKeyState['unit']): void;
}

/** The state of the Bucket Key page. It outlives the page, so that one can look at a flow and come back. */
export const useBucketKey = create<BucketKeyState>()((set, get) => ({
  ...USUAL_BUCKET_KEY,
  drafts: {},
  found: null,
  unit: 'hour',
  show: (address) => set({ ...address, drafts: {} }),
  type: (field, text, value) => {
    const { workload, prices, drafts } = get();
    set({ drafts: { ...drafts, [field]: text } });
    if (value === null) return;
    if (isPrice(field)) set({ prices: { ...prices, [field]: value } });
    else set({ workload: { ...workload, [field]: value } });
  },
  leave: (field, isUsable) => {
    if (!isUsable) return;
    const { [field]: _, ...drafts } = get().drafts;
    set({ drafts });
  },
  setPattern: (pattern) => set({ workload: { ...get().workload, pattern } }),
  setRegion: (region) => set({ region }),
  setUnit: (unit) => set({ unit }),
}));

function isPrice(field: TypedField): field is keyof Prices {
  return field === 'price' || field === 'free';
}

/** The example that a workload is; null for one of one's own. */
export function exampleOf(workload: Workload): WorkloadName | null {
  const isSame = (name: WorkloadName) =>
    [...QUANTITIES, 'pattern' as const].every(
      (field) => WORKLOADS[name][field] === workload[field],
    );
  return WORKLOAD_NAMES.find(isSame) ?? null;
}
