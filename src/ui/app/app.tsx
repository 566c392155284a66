import '../kit/controls.css';
import '../kit/field.css';
import '../kit/cards.css';
import './app.css';
import { type ReactNode, Suspense, useState } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { Overlays } from './overlays.tsx';
import { PAGES } from './pages.tsx';

/** Says to screen readers which page was turned to; the one that opens says so itself. */
function PageAnnouncer() {
  const t = useT();
  const page = useStore((state) => state.page);
  const [last, setLast] = useState({ page, isTurned: false });
  if (last.page !== page) setLast({ page, isTurned: true });
  return (
    <p className="visually-hidden" aria-live="polite">
      {last.isTurned && t(shellTexts.pageOpened, { name: t(PAGES[page].title) })}
    </p>
  );
}

/** In place of a page that has failed: what it says stands under the page's name. */
function BrokenPage({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const name = useStore((state) => state.page);
  return (
    <>
      <h1 className="visually-hidden">{t(PAGES[name].title)}</h1>
      {children}
    </>
  );
}

export function App() {
  const embed = useStore((state) => state.embed);
  const presenting = useStore((state) => state.presenting);
  const name = useStore((state) => state.page);
  const { View } = PAGES[name];
  return (
    <div className="app" data-embed={embed || undefined} data-presenting={presenting || undefined}>
      {!embed && (
        <ErrorBoundary>
          <Header />
        </ErrorBoundary>
      )}
      <Notices />
      <main className="main">
        <ErrorBoundary key={name} frame={BrokenPage}>
          <Suspense>
            <View />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Overlays />
      <PageAnnouncer />
    </div>
  );
}
