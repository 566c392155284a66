import type { ComponentType, KeyboardEvent } from 'react';
import { inspectorTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import type { Text } from '../../../lib/text.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { focusOn } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { ExplainTab } from './explain-tab.tsx';

interface Tab {
  /** Its name in the store. */
  readonly id: string;
  readonly label: Text;
  readonly View: ComponentType;
}

/** The inspector's tabs, in order. All but the first are loaded when they are first opened. */
export const TABS: readonly [Tab, ...Tab[]] = [
  { id: 'explain', label: inspectorTexts.explain, View: ExplainTab },
  {
    id: 'bytes',
    label: inspectorTexts.bytes,
    View: lazyPart(
      part(() => import('./bytes-tab.tsx')),
      ({ BytesTab }) => BytesTab,
    ),
  },
  {
    id: 'http',
    label: inspectorTexts.http,
    View: lazyPart(
      part(() => import('./http-tab.tsx')),
      ({ HttpTab }) => HttpTab,
    ),
  },
  {
    id: 'policy',
    label: inspectorTexts.policy,
    View: lazyPart(
      part(() => import('./policy-tab.tsx')),
      ({ PolicyTab }) => PolicyTab,
    ),
  },
  {
    id: 'cloudtrail',
    label: inspectorTexts.trail,
    View: lazyPart(
      part(() => import('./trail-tab.tsx')),
      ({ TrailTab }) => TrailTab,
    ),
  },
  {
    id: 'code',
    label: inspectorTexts.code,
    View: lazyPart(
      part(() => import('./code-tab.tsx')),
      ({ CodeTab }) => CodeTab,
    ),
  },
];

/**
 * The row of tabs; arrow keys move among them and open them.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function TabList({ current }: { readonly current: string }) {
  const t = useT();
  const setTab = useStore((state) => state.setTab);

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const at = TABS.findIndex(({ id }) => id === current);
    const to = targetOf(event.key, at, TABS.length);
    const tab = to === null ? undefined : TABS[to];
    if (tab === undefined) return;
    // The same keys step through the flow; here they belong to the tabs.
    event.preventDefault();
    setTab(tab.id);
    const opened = document.getElementById(`inspector-tab-${tab.id}`);
    if (opened !== null) focusOn(opened);
  }

  return (
    <div
      role="tablist"
      className="inspector-tabs"
      aria-label={t(inspectorTexts.tabs)}
      onKeyDown={move}
    >
      {TABS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`inspector-tab-${id}`}
          className="inspector-tab"
          aria-selected={id === current}
          aria-controls={id === current ? 'inspector-panel' : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => setTab(id)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
