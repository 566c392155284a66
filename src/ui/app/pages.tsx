import type { ComponentType, ReactNode } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import type { Text } from '../../lib/text.ts';
import { PAGES as ADDRESSES, type PageName } from '../../link/index.ts';
import { FlowPage } from '../flow/flow-page.tsx';
import { Stage } from '../flow/stage.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';

/** What a page is called, and what it shows. */
interface Page {
  readonly title: Text;
  readonly View: ComponentType & {
    /** Loads it, where it is not there from the beginning. */
    prepare?(): Promise<void>;
  };
}

/** The page of every address. All but the first are loaded when they are opened. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  learn: { title: shellTexts.pageLearn, View: Learn },
  flow: { title: shellTexts.pageFlow, View: Flow },
  compare: {
    title: shellTexts.pageCompare,
    View: lazyPart(
      part(() => import('../compare/compare-page.tsx')),
      ({ ComparePage }) => ComparePage,
    ),
  },
  policies: {
    title: shellTexts.pagePolicies,
    View: lazyPart(
      part(() => import('../policies/policies-page.tsx')),
      ({ PoliciesPage, askEarly }) => {
        askEarly();
        return PoliciesPage;
      },
    ),
  },
  'bucket-key': {
    title: shellTexts.pageBucketKey,
    View: lazyPart(
      part(() => import('../bucket-key/bucket-key-page.tsx')),
      ({ BucketKeyPage }) => BucketKeyPage,
    ),
  },
  about: {
    title: shellTexts.pageAbout,
    View: lazyPart(
      part(() => import('../about/about-page.tsx')),
      ({ AboutPage }) => AboutPage,
    ),
  },
  live: { title: shellTexts.pageLive, View: Live },
};

/** In the order of the navigation, which is that of the addresses. */
export const PAGE_NAMES = Object.keys(ADDRESSES) as readonly PageName[];

export const loadPresenting = part(() => import('../present/presenting.tsx'));

const Presenting = lazyPart(loadPresenting, (module) => module.Presenting);

/** Pages do not know each other: what is presented on the stage is handed to it here. */
function Flow() {
  return <FlowPage Presenting={Presenting} />;
}

const LearnPage = lazyPart(
  part(() => import('../learn/learn-page.tsx')),
  (module) => module.LearnPage,
);

/** The same stage as that of the flows, on which lessons put their own runs. */
function LessonStage(props: { readonly title: ReactNode; readonly tools?: ReactNode }) {
  return <Stage Presenting={Presenting} {...props} />;
}

function Learn() {
  return <LearnPage Stage={LessonStage} />;
}
Learn.prepare = () => LearnPage.prepare();

const LivePage = lazyPart(
  part(() => import('../live/live-page.tsx')),
  (module) => module.LivePage,
);

const TracesCompared = lazyPart(
  part(() => import('../compare/traces-compared.tsx')),
  (module) => module.TracesCompared,
);

/** What real clients did plays on the main screen, and stands side by side as on the page for that. */
function Live() {
  return <LivePage Flow={Flow} Traces={TracesCompared} />;
}
Live.prepare = () => LivePage.prepare();
