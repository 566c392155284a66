import type { Estimate } from '../../../economics/estimate.ts';
import type { Workload } from '../../../economics/workload.ts';
import { part } from '../../../lib/part.ts';
import { readBucketKeyAddress, writeBucketKeyAddress } from '../../../link/bucket-key-page.ts';
import { problemText } from '../../../link/index.ts';
import { openDesk } from '../../kit/desk.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { useStore } from '../../store/store.ts';
import { useBucketKey } from './store.ts';

/** What this page wrote into the address last; an address that says something else was gone to. */
let written: Readonly<Record<string, string>> | null = null;

/** Connects the page's state with the address and the worker that computes, until it is called off. */
export function connectBucketKey(): () => void {
  follow();
  const ends = [
    useStore.subscribe(({ extras }, before) => {
      if (extras['bucket-key'] !== before.extras['bucket-key']) follow();
    }),
    computing(),
    addressing(),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Takes over what the address says, unless that is what the page itself has written there. */
function follow(): void {
  const extra = useStore.getState().extras['bucket-key'] ?? {};
  if (written !== null && JSON.stringify(extra) === JSON.stringify(written)) return;
  written = extra;
  const { problems, ...address } = readBucketKeyAddress(extra);
  problems.forEach((problem, index) => {
    useStore.getState().notify({
      id: `bucket-key-address-${index}`,
      tone: 'warning',
      text: (lang) => problemText(problem, lang),
    });
  });
  useBucketKey.getState().show(address);
}

/** Has the month computed anew whenever it changes. */
function computing(): () => void {
  const desk = openDesk<Workload, Estimate>({
    startWorker: () =>
      new Worker(new URL('./estimate.worker.ts', import.meta.url), { type: 'module' }),
    loadWork: part(() => import('./work.ts')),
    onAnswer: (found) => {
      foundPart('model');
      useBucketKey.setState({ found });
    },
    onMissing: (retry) => tellMissing('model', retry),
  });
  desk.ask(useBucketKey.getState().workload);
  const end = useBucketKey.subscribe(({ workload }, before) => {
    if (workload !== before.workload) desk.ask(workload);
  });
  return () => {
    end();
    desk.close();
  };
}

/** Keeps the page's part of the address up to date. */
function addressing(): () => void {
  return useBucketKey.subscribe(({ workload, prices, region }, before) => {
    const isSame =
      workload === before.workload && prices === before.prices && region === before.region;
    if (isSame) return;
    const extra = writeBucketKeyAddress({ workload, prices, region });
    if (JSON.stringify(extra) === JSON.stringify(written)) return;
    written = extra;
    useStore.getState().setExtra('bucket-key', extra);
  });
}
