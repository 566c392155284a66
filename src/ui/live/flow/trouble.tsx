import { liveTexts } from '../../../i18n/texts/live.ts';
import type { Text } from '../../../lib/text.ts';
import { TraceRefusal } from '../../kit/trace-refusal.tsx';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { LIVE_COMMANDS } from '../commands.ts';
import { limitsOf } from '../list/head.tsx';
import { liveAddress } from '../state/connect.ts';
import { openFlow } from '../state/open-flow.ts';
import { type FlowTrouble, useLive } from '../state/store.ts';

const TITLES: Readonly<Record<FlowTrouble['kind'], Text>> = {
  gone: liveTexts.goneTitle,
  unreachable: liveTexts.unreachableTitle,
  'no-flow': liveTexts.noFlowTitle,
  missing: liveTexts.missingTitle,
  refused: liveTexts.refusedTitle,
};

/** In place of a flow: why it is not there, and what to do. */
export function Trouble({ id, trouble }: { readonly id: string; readonly trouble: FlowTrouble }) {
  const t = useT();
  const list = useStore((state) => liveAddress(state, {}));
  const step = useStore((state) => state.extras.live?.step ?? null);
  const mayWork = trouble.kind === 'unreachable' || trouble.kind === 'missing';
  return (
    <div className="live live-trouble">
      <h1>{t(TITLES[trouble.kind])}</h1>
      <div role="status">
        <WarningNote>
          <Why trouble={trouble} />
        </WarningNote>
      </div>
      <p className="live-trouble-ways">
        {mayWork && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => void openFlow(id, step)}
          >
            {t(liveTexts.tryAgain)}
          </button>
        )}
        <a className="button" href={list}>
          {t(liveTexts.back)}
        </a>
      </p>
    </div>
  );
}

function Why({ trouble }: { readonly trouble: FlowTrouble }) {
  const t = useT();
  const lang = useLang();
  const process = useLive((state) => state.process);
  switch (trouble.kind) {
    case 'gone':
      return (
        <p>
          {process === null
            ? t(liveTexts.goneUnknown)
            : t(liveTexts.goneFlow, limitsOf(process, lang))}
        </p>
      );
    case 'unreachable':
      return <p>{t(liveTexts.goneAbout, { command: LIVE_COMMANDS.repository })}</p>;
    case 'no-flow':
      return (
        <p>
          {trouble.why === 'too-large' && process !== null
            ? t(liveTexts['too-large'], limitsOf(process, lang))
            : t(liveTexts['not-recorded'])}
        </p>
      );
    case 'missing':
      return <p>{t(liveTexts.missingAbout)}</p>;
    case 'refused':
      return (
        <>
          <p>{t(liveTexts.refusedAbout)}</p>
          <TraceRefusal refusal={trouble.refusal} />
        </>
      );
  }
}
