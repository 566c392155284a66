import './live-flow.css';
import { type ComponentType, useLayoutEffect } from 'react';
import { liveTexts } from '../../../i18n/texts/live.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { rowTitle } from '../row-words.ts';
import { useLive } from '../state/store.ts';
import { FlowBar } from './flow-bar.tsx';
import { Trouble } from './trouble.tsx';

interface Props {
  /** The request whose flow it is. */
  readonly id: string;
  readonly Flow: ComponentType;
}

/** A request as a flow on the main screen, under a line that says whose it is; or why it is not there. */
export function LiveFlow({ id, Flow }: Props) {
  const t = useT();
  const trouble = useLive((state) => state.trouble);
  const isShown = useLive(({ shown, trouble: why }) => shown !== null && why === null);
  const lang = useLang();
  const title = useLive(({ rows }) => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? null : rowTitle(row, lang);
  });
  useLayoutEffect(() => {
    if (!isShown) return;
    useStore.setState({ heading: (lang) => title ?? liveTexts.title[lang] });
    return () => useStore.setState({ heading: null });
  }, [isShown, title]);
  return (
    <>
      <FlowBar id={id} />
      {trouble !== null ? (
        <Trouble id={id} trouble={trouble} />
      ) : isShown ? (
        <Flow />
      ) : (
        <div className="live" aria-busy="true">
          <h1 className="visually-hidden">{title ?? t(liveTexts.title)}</h1>
          <p role="status" className="live-opening">
            {t(liveTexts.opening)}
          </p>
        </div>
      )}
    </>
  );
}
