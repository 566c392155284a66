import { type ComponentType, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { liveTexts } from '../../../i18n/texts/live.ts';
import type { Lang } from '../../../lib/text.ts';
import type { LiveRow } from '../../../link/live-protocol.ts';
import type { Trace } from '../../../trace/index.ts';
import { ReplyIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { clientName, modeName, rowTitle } from '../row-words.ts';
import { liveAddress } from '../state/connect.ts';
import { flowOf } from '../state/open-flow.ts';
import { type FlowTrouble, useLive } from '../state/store.ts';
import { Trouble } from './trouble.tsx';

/** A run as it stands beside another. */
interface ComparedFlow {
  readonly trace: Trace;
  name(lang: Lang): string;
  changes(lang: Lang): readonly { readonly label: string; readonly value: string }[];
  address(step: string | null): string;
}

/** What shows runs side by side. */
export type TracesView = ComponentType<{ readonly rows: readonly ComparedFlow[] }>;

interface Props {
  readonly first: string;
  readonly second: string;
  readonly Traces: TracesView;
}

/** Two requests side by side, once both flows are fetched and checked. */
export function LiveComparison({ first, second, Traces }: Props) {
  const t = useT();
  const list = useStore((state) => liveAddress(state, {}));
  const presenting = useStore((state) => state.presenting);
  const found = useFlows(first, second);
  const hasRows = Array.isArray(found);
  useLayoutEffect(() => {
    if (!hasRows) return;
    useStore.setState({ heading: (lang) => liveTexts.compareTitle[lang] });
    return () => useStore.setState({ heading: null });
  }, [hasRows]);
  if (found !== null && 'trouble' in found) {
    return <Trouble id={found.id} trouble={found.trouble} />;
  }
  const opening = (
    <div className="live" aria-busy="true">
      <p role="status" className="live-opening">
        {t(liveTexts.opening)}
      </p>
    </div>
  );
  return (
    <>
      {!presenting && (
        <div className="live-bar">
          <a className="button" href={list}>
            <ReplyIcon />
            {t(liveTexts.back)}
          </a>
          <h1 className="live-compare-title">{t(liveTexts.compareTitle)}</h1>
          <p className="live-compare-about">{t(liveTexts.compareAbout)}</p>
        </div>
      )}
      {presenting && <h1 className="visually-hidden">{t(liveTexts.compareTitle)}</h1>}
      {found === null ? (
        opening
      ) : (
        // What shows them may still be on its way; the bar above stays meanwhile.
        <Suspense fallback={opening}>
          <Traces rows={found} />
        </Suspense>
      )}
    </>
  );
}

type Found =
  | readonly ComparedFlow[]
  | { readonly id: string; readonly trouble: FlowTrouble }
  | null;

/** The flows of two requests; null while they are under way. */
function useFlows(first: string, second: string): Found {
  const [found, setFound] = useState<{ readonly of: string; readonly it: Found }>();
  const of = JSON.stringify([first, second]);
  // A flow's words come from its row, which is there once the process has said what it holds.
  const isReady = useLive((state) => state.process !== null);
  useEffect(() => {
    if (!isReady) return;
    const control = new AbortController();
    void (async () => {
      const flows: ComparedFlow[] = [];
      for (const id of [first, second]) {
        const flow = await flowOf(id, control.signal);
        if (control.signal.aborted) return;
        if (flow.kind !== 'trace') {
          setFound({ of, it: { id, trouble: flow } });
          return;
        }
        flows.push(comparedFlow(id, flow.trace));
      }
      setFound({ of, it: flows });
    })();
    return () => control.abort();
  }, [first, second, of, isReady]);
  return found?.of === of ? found.it : null;
}

function comparedFlow(id: string, trace: Trace): ComparedFlow {
  const row = useLive.getState().rows.find((one) => one.id === id);
  return {
    trace,
    name: (lang) => (row === undefined ? id : `#${row.number} ${rowTitle(row, lang)}`),
    changes: (lang) => (row === undefined ? [] : factsOf(row, lang)),
    address: (step) =>
      liveAddress(useStore.getState(), { flow: id, ...(step === null ? {} : { step }) }),
  };
}

function factsOf(row: LiveRow, lang: Lang) {
  const mode = modeName(row, lang);
  return [
    ...(mode === '' ? [] : [{ label: liveTexts.encryption[lang], value: mode }]),
    { label: liveTexts.client[lang], value: clientName(row.client, lang) },
  ];
}
