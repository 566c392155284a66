import { StrictMode } from 'react';
import { App } from './app.tsx';

/** All there is, as it stands in the page's root: also where the opening frame is drawn, so that the two agree. */
export function Explorer() {
  return (
    <StrictMode>
      <App />
    </StrictMode>
  );
}
