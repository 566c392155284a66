import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app.tsx';
import { start } from './ui/start.ts';
import './ui/styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');

// The run is under way while the page is being drawn.
start();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
