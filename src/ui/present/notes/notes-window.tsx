import { useEffect, useState } from 'react';
import { say, shellTexts } from '../../../i18n/index.ts';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import type { Lang } from '../../../lib/text.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { keyAction } from '../../kit/keys.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Clocks } from './clocks.tsx';
import { Drive } from './drive.tsx';
import { SlideNotes } from './slide-notes.tsx';
import { type StageView, useStage } from './use-stage.ts';

/** What the trainer sees on a screen of their own. */
export function NotesWindow({ channel }: { readonly channel: string }) {
  const t = useT();
  const stage = useStage(channel);
  const [own, setOwn] = useState<Lang | null>(null);
  useLook(stage, own);
  useKeys(stage);
  const lang = useLang();
  const other = lang === 'en' ? 'ja' : 'en';
  const { deck, place, line } = stage;
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
        <ErrorBoundary>
          {line === 'gone' && (
            <p className="notes-word" role="alert">
              {t(notesTexts.stageGone)}
            </p>
          )}
          {place?.blanked && <p className="notes-word">{t(notesTexts.blanked)}</p>}
          {deck && place ? (
            <SlideNotes deck={deck} position={Math.min(place.position, deck.slides.length)} />
          ) : (
            <div className="notes-waiting">
              <h1>{t(line === 'none' ? notesTexts.noChannel : notesTexts.waiting)}</h1>
              {line === 'waiting' && <p>{t(notesTexts.waitingHint)}</p>}
            </div>
          )}
        </ErrorBoundary>
      </main>
      {deck && place && <Drive stage={stage} total={deck.slides.length} />}
    </div>
  );
}

/** Looks as the stage does; its language too, until another is chosen here. */
function useLook({ place }: StageView, own: Lang | null): void {
  const lang = own ?? place?.lang ?? useStore.getState().lang;
  const theme = place ? place.theme : useStore.getState().theme;
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
function useKeys({ act }: StageView): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event);
      if (action === null || action === 'keys') return;
      event.preventDefault();
      act(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [act]);
}
