import { type ComponentType, lazy } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import type { Text } from '../../lib/text.ts';
import { PAGES as ADDRESSES, type PageName } from '../../link/index.ts';
import { FlowPage } from '../flow/flow-page.tsx';

/** What a page is called, and what it shows. */
interface Page {
  readonly title: Text;
  readonly View: ComponentType;
}

/** The page of every address. All but the first are loaded when they are opened: `lazy(() => import(…))`. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  flow: { title: shellTexts.pageFlow, View: FlowPage },
  policies: {
    title: shellTexts.pagePolicies,
    View: lazy(async () => ({
      default: (await import('../policies/policies-page.tsx')).PoliciesPage,
    })),
  },
};

/** In the order of the navigation, which is that of the addresses. */
export const PAGE_NAMES = Object.keys(ADDRESSES) as readonly PageName[];
