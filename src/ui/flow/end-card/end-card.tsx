import './end-card.css';
import { useEffect } from 'react';
import { endCardTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { wantAllWords } from '../../store/narrating.ts';
import { useStore } from '../../store/store.ts';
import { Actions } from './actions.tsx';
import { EndRooms } from './end-rooms.tsx';
import { hasStored } from './left.ts';
import { Matrix } from './matrix.tsx';
import { WhatWorks } from './what-works.tsx';

/** The end of a flow: what remains true, what is left with whom, who can read it now, and where to go from here. */
export function EndCard() {
  const t = useT();
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  // What one run left behind is asked of others like it. Of an opened one nobody knows under which policies it ran.
  const isOpened = useStore(
    ({ opened, trace: shown }) => opened !== null || shown?.scenario.request !== undefined,
  );
  // Whoever cannot read the object is refused.
  useEffect(() => void wantAllWords(), []);
  if (trace === null || narrator === null) return null;
  return (
    <section
      // A run's own selection and folds end with it.
      key={trace.seal}
      className="end-card"
      aria-label={t(endCardTexts.region)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region takes the focus
      tabIndex={0}
    >
      <div className="end-top">
        <p className="end-takeaway">{narrator.takeaway(trace)}</p>
        <EndRooms trace={trace} />
      </div>
      {!isOpened && (hasStored(trace) ? <Matrix trace={trace} /> : <WhatWorks />)}
      <Actions trace={trace} isOpened={isOpened} />
    </section>
  );
}
