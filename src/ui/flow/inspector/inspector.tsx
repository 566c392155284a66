import { Suspense, useMemo, useRef, useState } from 'react';
import { inspectorTexts } from '../../../i18n/index.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Inspected } from './inspected.tsx';
import { type BytesWish, BytesWishContext } from './open-bytes.ts';
import { TabList } from './tab-list.tsx';
import { TABS } from './tabs.ts';

function Loading() {
  const t = useT();
  return (
    <p className="inspector-hint" aria-busy="true">
      {t(inspectorTexts.loading)}
    </p>
  );
}

/** What there is to know of the current step, in tabs. */
export function Inspector() {
  const t = useT();
  const name = useStore((state) => state.tab);
  const tab = TABS.find(({ id }) => id === name) ?? TABS[0];
  const panel = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const wish = useMemo<BytesWish>(
    () => ({
      wanted,
      open: (value) => {
        setWanted(value);
        useStore.getState().setTab('bytes');
      },
      met: () => setWanted(null),
    }),
    [wanted],
  );
  return (
    <section className="inspector" aria-label={t(inspectorTexts.region)}>
      <TabList current={tab.id} />
      <div
        ref={panel}
        role="tabpanel"
        id="inspector-panel"
        className="inspector-panel"
        aria-labelledby={`inspector-tab-${tab.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that
        tabIndex={0}
      >
        <ErrorBoundary key={tab.id}>
          <Suspense fallback={<Loading />}>
            <BytesWishContext value={wish}>
              <Inspected panel={panel} tab={tab.id}>
                <tab.View />
              </Inspected>
            </BytesWishContext>
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
