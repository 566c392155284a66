import { type ComponentType, lazy } from 'react';
import { inspectorTexts } from '../../../i18n/index.ts';
import type { Text } from '../../../lib/text.ts';
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
    View: lazy(async () => ({ default: (await import('./bytes-tab.tsx')).BytesTab })),
  },
  {
    id: 'http',
    label: inspectorTexts.http,
    View: lazy(async () => ({ default: (await import('./http-tab.tsx')).HttpTab })),
  },
  {
    id: 'policy',
    label: inspectorTexts.policy,
    View: lazy(async () => ({ default: (await import('./policy-tab.tsx')).PolicyTab })),
  },
  {
    id: 'cloudtrail',
    label: inspectorTexts.trail,
    View: lazy(async () => ({ default: (await import('./trail-tab.tsx')).TrailTab })),
  },
  {
    id: 'code',
    label: inspectorTexts.code,
    View: lazy(async () => ({ default: (await import('./code-tab.tsx')).CodeTab })),
  },
];
