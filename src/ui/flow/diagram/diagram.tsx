import { useRef } from 'react';
import { diagramTexts } from '../../../i18n/index.ts';
import type { Actor, Trace } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';
import { useFrame, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { lifelineAt } from './geometry.ts';
import { Steps } from './steps.tsx';
import { useKeepInView } from './use-keep-in-view.ts';
import { useNarrow } from './use-narrow.ts';
import { WarmUp } from './warm-up.tsx';

/** The sequence diagram: one row a step, one lifeline a party. It scrolls within itself. */
export function Diagram() {
  const t = useT();
  const frame = useFrame();
  const trace = useStore((state) => state.trace);
  const scroller = useRef<HTMLElement>(null);
  useNarrow(scroller);
  useKeepInView(scroller, frame?.position ?? 0, trace);
  return (
    <section
      ref={scroller}
      className="diagram"
      aria-label={t(diagramTexts.region)}
      aria-busy={frame === null}
      // It scrolls, so that it must be reachable without a pointer.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region takes the focus
      tabIndex={0}
    >
      <div className="diagram-canvas">
        <div className="parties">
          {ACTORS.map((actor) => (
            <Party key={actor} actor={actor} trace={trace} />
          ))}
        </div>
        <div className="lifelines" aria-hidden="true">
          {ACTORS.map((actor) => (
            <span key={actor} style={{ left: `${lifelineAt(actor) * 100}%` }} />
          ))}
        </div>
        <Steps />
        {trace !== null && <WarmUp />}
      </div>
    </section>
  );
}

function Party({ actor, trace }: { readonly actor: Actor; readonly trace: Trace | null }) {
  const t = useT();
  return (
    <div className="party" data-actor={actor}>
      <strong>{t(diagramTexts[actor])}</strong>
      <span>
        {trace
          ? subtitle(actor, trace, {
              anonymous: t(diagramTexts.anonymous),
              atRest: t(diagramTexts.storageSub),
              key: t(diagramTexts.kmsSub),
            })
          : ' '}
      </span>
    </div>
  );
}

/** What this run calls the party: its caller, its bucket, its key. */
function subtitle(
  actor: Actor,
  { world }: Trace,
  { anonymous, atRest, key }: Readonly<Record<'anonymous' | 'atRest' | 'key', string>>,
): string {
  switch (actor) {
    case 'client':
      return world.callerArn ? (world.callerName ?? '') : anonymous;
    case 's3':
      return world.bucket ?? '';
    case 'kms':
      return world.keyId ? `${key} ${world.keyId.slice(0, 4)}…` : (world.region ?? '');
    case 'storage':
      return atRest;
  }
}
