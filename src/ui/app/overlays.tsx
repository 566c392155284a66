import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { pageRow } from '../../link/index.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

/** Only where a flow is played. */
const STEPPING = [
  [['→', 'Page Down', 'Space'], shellTexts.keyNext],
  [['←', 'Page Up'], shellTexts.keyPrevious],
  [['Home'], shellTexts.keyFirst],
  [['End'], shellTexts.keyLast],
  [['P'], shellTexts.keyPlay],
  [['1', '2', '3', '4'], shellTexts.keyAnswer],
  [['Esc'], shellTexts.keyLeave],
] as const;
const EVERYWHERE = [
  [['.', 'B'], shellTexts.keyBlank],
  [['?'], shellTexts.keyList],
] as const;

const ShareDialog = lazyPart(
  part(() => import('../present/share/share-dialog.tsx')),
  ({ ShareDialog }) => ShareDialog,
);

/** What lies over the page when it is asked for. */
export function Overlays() {
  const overlay = useStore((state) => state.overlay);
  if (overlay === 'keys') return <KeysDialog />;
  if (overlay === 'share') {
    return (
      <ErrorBoundary frame={BrokenDialog}>
        <Suspense>
          <ShareDialog />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return overlay === 'blank' ? <BlankScreen /> : null;
}

const close = () => useStore.getState().setOverlay(null);

/** In place of a dialog that has failed: what it says lies over the page as the dialog would. */
function BrokenDialog({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <Dialog title={t(shellTexts.share)} onClose={close}>
      {children}
    </Dialog>
  );
}

function KeysDialog() {
  const t = useT();
  const plays = useStore((state) => pageRow(state.page).plays);
  const rows = plays ? [...STEPPING, ...EVERYWHERE] : EVERYWHERE;
  return (
    <Dialog title={t(shellTexts.keysTitle)} onClose={close}>
      <dl className="keys">
        {rows.map(([keys, text]) => (
          <div key={text.en}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="dialog-note">{t(shellTexts.keysNote)}</p>
    </Dialog>
  );
}

function BlankScreen() {
  const t = useT();
  const screen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    screen.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button ref={screen} type="button" className="blank" onClick={close}>
      <span className="visually-hidden">{t(shellTexts.blank)}</span>
    </button>
  );
}
