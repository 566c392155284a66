import { StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { say, shellTexts } from '../../../i18n/index.ts';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import type { Lang } from '../../../lib/text.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { keyAction } from '../../kit/keys.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { remembered } from '../../store/persist.ts';
import { useStore } from '../../store/store.ts';
import { Clocks } from './clocks.tsx';
import { LessonCard } from './lesson-card.tsx';
import { SlideNotes } from './slide-notes.tsx';
import { StageControls } from './stage-controls.tsx';
import { type StageView, useStage } from './use-stage.ts';
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
      <ErrorBoundary>
        <NotesWindow channel={channel} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

/** What the trainer sees on a screen of their own. */
function NotesWindow({ channel }: { readonly channel: string }) {
  const t = useT();
  const stage = useStage(channel);
  const [own, setOwn] = useState<Lang | null>(null);
  useLook(stage, own);
  useKeys(stage);
  const lang = useLang();
  const other = lang === 'en' ? 'ja' : 'en';
  const { deck, state, line } = stage;
  return (
    <div className="notes">
      <header className="notes-head">
        <p className="notes-flow">{deck ? deck.title[lang] : t(shellTexts.product)}</p>
        <Clocks />
        <button type="button" className="button" lang={other} onClick={() => setOwn(other)}>
          {t(shellTexts.language)}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that */}
      <main className="notes-main" tabIndex={0}>
        {/* Notes that cannot be shown leave the controls of the stage in place. */}
        <ErrorBoundary>
          {line === 'gone' && (
            <p className="notes-word" role="alert">
              {t(notesTexts.stageGone)}
            </p>
          )}
          {state?.blanked && <p className="notes-word">{t(notesTexts.blanked)}</p>}
          {deck && state ? (
            <>
              {deck.lesson && state.place !== null && (
                <LessonCard notes={deck.lesson[lang]} place={state.place} />
              )}
              <SlideNotes
                deck={deck}
                position={Math.min(state.position, deck.slides.length)}
                stage={stage}
              />
            </>
          ) : (
            <div className="notes-waiting">
              <h1>{t(line === 'none' ? notesTexts.noChannel : notesTexts.waiting)}</h1>
              {line === 'waiting' && <p>{t(notesTexts.waitingHint)}</p>}
            </div>
          )}
        </ErrorBoundary>
      </main>
      {deck && state && <StageControls stage={stage} total={deck.slides.length} />}
    </div>
  );
}

/** Looks as the stage does; its language too, until another is chosen here. */
function useLook({ state }: StageView, own: Lang | null): void {
  const lang = own ?? state?.lang ?? useStore.getState().lang;
  const theme = state ? state.theme : useStore.getState().theme;
  useEffect(() => {
    useStore.setState({ lang, theme });
    const { documentElement } = document;
    documentElement.lang = lang;
    if (theme === null) delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
    const product = say(lang, shellTexts.product);
    document.title = say(lang, notesTexts.windowTitle, { product });
  }, [lang, theme]);
}

/** The clicker may send its keys to whichever window has the focus. */
function useKeys({ act, vote, state }: StageView): void {
  const asks = state?.asks === true;
  // Before it is painted: a key pressed at what is seen must not meet what was there before, when no stage was heard yet.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented);
      if (asks && isPlain && useStore.getState().characterKeys) {
        if (/^[1-9]$/.test(event.key)) vote(Number(event.key) - 1, 1);
        else if (event.key.toLowerCase() === 'r' && !event.repeat) act('reveal');
      }
      const action = keyAction(event);
      if (action === null || action === 'keys' || action === 'view') return;
      event.preventDefault();
      act(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [act, vote, asks]);
}
