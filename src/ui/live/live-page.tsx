import './live.css';
import { type ComponentType, useLayoutEffect } from 'react';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useStore } from '../store/store.ts';
import { Elsewhere } from './elsewhere/elsewhere.tsx';
import { LiveComparison, type TracesView } from './flow/live-comparison.tsx';
import { LiveFlow } from './flow/live-flow.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import { Head } from './list/head.tsx';
import { List } from './list/list.tsx';
import { News } from './list/news.tsx';
import { Empty, RecipesFold } from './list/recipes.tsx';
import { connectLive } from './state/connect.ts';
import { useLive } from './state/store.ts';

interface Props {
  /** The main screen, and what shows runs side by side. Pages do not know each other: theirs are handed in. */
  readonly Flow: ComponentType;
  readonly Traces: TracesView;
}

/** The Live page: what real clients ask of the process that served it, or what that is, where none did. */
export function LivePage(views: Props) {
  const isLive = useStore((state) => state.isLive);
  return isLive ? <Connected {...views} /> : <Elsewhere />;
}

function Connected({ Flow, Traces }: Props) {
  useLayoutEffect(connectLive, []);
  const flow = useStore((state) => state.extras.live?.flow);
  const other = useStore((state) => state.extras.live?.with);
  return (
    <>
      <News />
      <ErrorBoundary key={flow === undefined ? 'list' : 'flow'}>
        {flow === undefined ? (
          <Overview />
        ) : other === undefined ? (
          <LiveFlow id={flow} Flow={Flow} />
        ) : (
          <LiveComparison first={flow} second={other} Traces={Traces} />
        )}
      </ErrorBoundary>
    </>
  );
}

/** The process and its requests. */
function Overview() {
  const isEmpty = useLive(({ rows }) => rows.length === 0);
  return (
    <div className="live">
      <Head />
      {isEmpty ? (
        <Empty />
      ) : (
        <>
          <FilterBar />
          <List />
          <RecipesFold />
        </>
      )}
    </div>
  );
}
