import { useEffect, useState } from 'react';
import { liveCounts } from '../../../i18n/texts/live.ts';
import { useCount } from '../../store/hooks.ts';
import { useLive } from '../state/store.ts';

/** Time in ms in which new requests are counted together: a screen reader is to be heard out. */
const TOGETHER = 3000;

const newestOf = ({ rows }: ReturnType<typeof useLive.getState>) => rows.at(-1)?.number ?? 0;

/** Says to screen readers how many requests have come, now and then. */
export function News() {
  const count = useCount();
  const newest = useLive(newestOf);
  const [said, setSaid] = useState({ newest, count: 0 });
  // Another process begins anew.
  if (newest < said.newest) setSaid({ newest, count: 0 });
  const isNew = newest > said.newest;
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => {
      const now = newestOf(useLive.getState());
      setSaid((last) => ({ newest: now, count: now - last.newest }));
    }, TOGETHER);
    return () => clearTimeout(timer);
  }, [isNew]);
  return (
    <p className="visually-hidden live-said" aria-live="polite">
      {said.count > 0 && count(liveCounts.newSaid, said.count)}
    </p>
  );
}
