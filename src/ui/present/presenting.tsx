import { useEffect } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { leavePresenting, restoreFocus } from './enter.ts';
import { PresenterTools } from './presenter-tools.tsx';
import './presenting.css';
import { connectPresenterKeys } from './presenter-keys.ts';

/** The step in one big sentence, and what a presenter needs beside the stage. */
export function Presenting() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const position = useStore((state) => state.transport.position);
  useEffect(() => {
    const disconnect = connectPresenterKeys(leavePresenting);
    return () => {
      disconnect();
      restoreFocus();
    };
  }, []);
  return (
    <section className="presenting" aria-label={t(presentTexts.words)}>
      <p className="presenting-sentence">
        {step && (
          <>
            <span className="presenting-number" aria-hidden="true">
              {position}
            </span>
            {narrate(step).title}
          </>
        )}
      </p>
      <PresenterTools />
    </section>
  );
}
