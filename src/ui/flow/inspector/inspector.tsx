import './inspector.css';
import './explain.css';
import { Suspense, useMemo, useRef, useState } from 'react';
import { inspectorTexts } from '../../../i18n/index.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { type BytesOpener, BytesOpenerContext, Inspected } from './inspected.tsx';
import { TABS, TabList } from './tabs.tsx';

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
  const isOpen = useStore((state) => state.drawer);
  const panel = useRef<HTMLDivElement>(null);
  const [requested, setRequested] = useState<string | null>(null);
  const opener = useMemo<BytesOpener>(
    () => ({
      requested,
      open: (value) => {
        setRequested(value);
        useStore.getState().setTab('bytes');
      },
      shown: () => setRequested(null),
    }),
    [requested],
  );
  return (
    <section
      className="inspector"
      aria-label={t(inspectorTexts.region)}
      data-open={isOpen || undefined}
    >
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
            <BytesOpenerContext value={opener}>
              <Inspected panel={panel} tab={tab.id}>
                <tab.View />
              </Inspected>
            </BytesOpenerContext>
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
