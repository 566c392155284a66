import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { remembered } from '../../store/persist.ts';
import { useStore } from '../../store/store.ts';
import { NotesWindow } from './notes-window.tsx';
import '../notes.css';

/**
 * Brings the notes window to life. It runs no scenario: what it shows comes from the stage that opened it.
 *
 * @param channel as the address names it
 */
export function openNotes(root: HTMLElement, channel: string): void {
  // Until the stage has said how it is seen.
  const { lang, theme } = remembered();
  useStore.setState({ lang: lang ?? 'en', theme });
  createRoot(root).render(
    <StrictMode>
      <NotesWindow channel={channel} />
    </StrictMode>,
  );
}
