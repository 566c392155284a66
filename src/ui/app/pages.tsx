import { type ComponentType, lazy } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import type { Text } from '../../lib/text.ts';
import type { PageName } from '../../link/index.ts';
import { FlowPage } from '../flow/flow-page.tsx';

/** A page of the product. Adding one adds a folder and a row. */
interface Page {
  readonly name: PageName;
  readonly title: Text;
  readonly View: ComponentType;
}

/** In the order of the navigation. All but the first are loaded when they are opened. */
export const PAGES: readonly Page[] = [
  { name: 'flow', title: shellTexts.pageFlow, View: Flow },
  {
    name: 'policies',
    title: shellTexts.pagePolicies,
    View: lazy(async () => ({
      default: (await import('../policies/policies-page.tsx')).PoliciesPage,
    })),
  },
];

const Presenting = lazy(async () => ({
  default: (await import('../present/presenting.tsx')).Presenting,
}));

/** Pages do not know each other: what is presented on the stage is handed to it here. */
function Flow() {
  return <FlowPage Presenting={Presenting} />;
}
