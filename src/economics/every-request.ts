import { KeyShelf } from './key-shelf.ts';
import { calendarOf } from './pattern.ts';
import { drawsOf } from './random.ts';
import { keysAtStart, readsAndWrites, type Workload } from './workload.ts';

/** A requester reads neighbouring objects, or writes a new one. Moments in seconds. */
export type Visit =
  | {
      readonly kind: 'read';
      readonly moment: number;
      readonly requester: number;
      /** The first object by its number, and how many: after the last comes the first of all. */
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'write'; readonly moment: number; readonly requester: number };

export type Operation = 'GenerateDataKey' | 'Decrypt';

/** Told of each call to KMS, in the order of time. */
export type OnCall = (operation: Operation, moment: number) => void;

/**
 * What takes visits in the order of time and tells each call that S3 makes to KMS with a Bucket Key. Objects are numbered:
 * first those there at the start, then the written ones.
 */
export function player(
  workload: Pick<Workload, 'stored' | 'perKey' | 'lifetime'>,
  onCall: OnCall,
): (visit: Visit) => void {
  const { stored, perKey, lifetime } = workload;
  const shelf = new KeyShelf(lifetime, keysAtStart(workload));
  /** The bucket key of each written object. */
  const written: number[] = [];

  function read({ requester, moment, first, count }: Visit & { kind: 'read' }): void {
    const objects = stored + written.length;
    let at = first % objects;
    for (let left = count; left > 0; ) {
      const isOld = at < stored;
      const key = isOld ? Math.floor(at / perKey) : (written[at - stored] ?? 0);
      if (shelf.read(requester, key, moment)) onCall('Decrypt', moment);
      // The next objects under this key are read by it in the same moment, unless it lives for none.
      const run = !isOld || lifetime === 0 ? 1 : Math.min((key + 1) * perKey, stored) - at;
      const done = Math.min(run, left);
      left -= done;
      at = (at + done) % objects;
    }
  }

  return (visit) => {
    if (visit.kind === 'read') return read(visit);
    const { key, asks } = shelf.write(visit.requester, visit.moment);
    written.push(key);
    if (asks) onCall('GenerateDataKey', visit.moment);
  };
}

/** Makes every visit of a month, in the order of time. As many objects are read and written as the workload says. */
export function makeVisits(workload: Workload, seed: number, visit: (visit: Visit) => void): void {
  const { stored, requesters, together, pattern } = workload;
  const { reads, writes } = readsAndWrites(workload);
  const draw = drawsOf(seed);
  const calendar = calendarOf(pattern);
  let readsLeft = reads;
  let visitsLeft = Math.ceil(reads / together);
  let writesLeft = writes;
  let objects = stored;
  let share = 0;
  while (visitsLeft + writesLeft > 0) {
    const left = visitsLeft + writesLeft;
    // The earliest of so many random moments in what is left of the month.
    share += (1 - share) * shareBefore(draw.wait() / left);
    const moment = calendar.moment(share);
    const requester = draw.index(requesters);
    if (draw.index(left) < writesLeft) {
      writesLeft -= 1;
      objects += 1;
      visit({ kind: 'write', moment, requester });
      continue;
    }
    visitsLeft -= 1;
    const count = Math.min(together, readsLeft);
    readsLeft -= count;
    visit({ kind: 'read', moment, requester, first: draw.index(objects), count });
  }
}

/** 1 - exp(-x). For a small x by its first terms, which is as exact and takes a tenth of the time. */
function shareBefore(x: number): number {
  return x < 1e-4 ? x * (1 - (x / 2) * (1 - x / 3)) : -Math.expm1(-x);
}
