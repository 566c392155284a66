import '../kit/controls.css';
import '../kit/field.css';
import '../kit/cards.css';
import './app.css';
import { LazyMotion } from 'framer-motion';
import { Suspense } from 'react';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useStore } from '../store/store.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { Overlays } from './overlays.tsx';
import { PAGES } from './pages.tsx';

/** Animations are not needed before the first step is taken. */
const loadMotion = () => import('./motion-features.ts').then((module) => module.features);

export function App() {
  const embed = useStore((state) => state.embed);
  const presenting = useStore((state) => state.presenting);
  const name = useStore((state) => state.page);
  const { View } = PAGES[name];
  return (
    <LazyMotion features={loadMotion} strict>
      <div
        className="app"
        data-embed={embed || undefined}
        data-presenting={presenting || undefined}
      >
        {!embed && (
          <ErrorBoundary>
            <Header />
          </ErrorBoundary>
        )}
        <Notices />
        <main className="main">
          <ErrorBoundary key={name}>
            <Suspense>
              <View />
            </Suspense>
          </ErrorBoundary>
        </main>
        <Overlays />
      </div>
    </LazyMotion>
  );
}
