import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app/app.tsx';
import { start } from './ui/app/start.ts';
import { keepForOffline } from './ui/app/wiring/offline.ts';
import { notesChannel } from './ui/present/notes-address.ts';
import './ui/styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');

const notes = notesChannel(location.hash);
if (notes === null) {
  // The run is under way while the page is being drawn.
  start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} else {
  void import('./ui/present/notes/notes-window.tsx').then(({ openNotes }) =>
    openNotes(root, notes),
  );
}
keepForOffline();
