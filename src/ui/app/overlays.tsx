import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

const KeysDialog = lazyPart(
  part(() => import('./keys-dialog.tsx')),
  ({ KeysDialog }) => KeysDialog,
);
const ShareDialog = lazyPart(
  part(() => import('../present/share/share-dialog.tsx')),
  ({ ShareDialog }) => ShareDialog,
);
const TakeDialog = lazyPart(
  part(() => import('../take/take-dialog.tsx')),
  ({ TakeDialog }) => TakeDialog,
);
const EmbedDialog = lazyPart(
  part(() => import('../embed/dialog/embed-dialog.tsx')),
  ({ EmbedDialog }) => EmbedDialog,
);

const DIALOGS = { keys: KeysDialog, share: ShareDialog, take: TakeDialog, embed: EmbedDialog };

/** What lies over the page when it is asked for. */
export function Overlays() {
  const overlay = useStore((state) => state.overlay);
  if (overlay === null) return null;
  if (overlay === 'blank') return <BlankScreen />;
  const OpenDialog = DIALOGS[overlay];
  return (
    <ErrorBoundary key={overlay} frame={BrokenDialog}>
      <Suspense>
        <OpenDialog />
      </Suspense>
    </ErrorBoundary>
  );
}

const close = () => useStore.getState().setOverlay(null);

/** In place of a dialog that has failed: what it says lies over the page as the dialog would. */
function BrokenDialog({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <Dialog title={t(shellTexts.product)} onClose={close}>
      {children}
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
