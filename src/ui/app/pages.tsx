import { type ComponentType, lazy, Suspense } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import type { Text } from '../../lib/text.ts';
import type { PageName } from '../../link/index.ts';
import { FlowPage } from '../flow/flow-page.tsx';
import { useStore } from '../store/store.ts';

const Presenting = lazy(async () => ({
  default: (await import('../present/presenting.tsx')).Presenting,
}));

/** The flow page, whose stage is what one presents. */
function FlowStage() {
  const isPresenting = useStore((state) => state.presenting);
  const presenter = isPresenting && (
    <Suspense>
      <Presenting />
    </Suspense>
  );
  return <FlowPage presenter={presenter} />;
}

/** A page of the product that exists. Adding one adds a folder and a row. */
interface Page {
  readonly name: PageName;
  readonly title: Text;
  readonly View: ComponentType;
}

/** In the order of the navigation. All but the first are loaded when they are opened: `lazy(() => import(…))`. */
export const PAGES: readonly Page[] = [
  { name: 'flow', title: shellTexts.pageFlow, View: FlowStage },
  {
    name: 'policies',
    title: shellTexts.pagePolicies,
    View: lazy(async () => ({
      default: (await import('../policies/policies-page.tsx')).PoliciesPage,
    })),
  },
];
