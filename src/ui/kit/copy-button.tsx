import { useEffect, useState } from 'react';
import { inspectorTexts } from '../../i18n/index.ts';
import { useT } from '../store/hooks.ts';
import { CheckIcon, CopyIcon, WarningIcon } from './icons.tsx';
import { writeClipboard } from './write-clipboard.ts';

interface Props {
  /** What is copied, in words, for those who see no context. */
  readonly what: string;
  /** Made when the button is pressed. */
  text(): string;
}

/** Time in ms for which it says that it has copied. */
const SAID_FOR = 2500;

/** Copies a text and says in words whether that worked. */
export function CopyButton({ what, text }: Props) {
  const t = useT();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SAID_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <span className="copy">
      <button
        type="button"
        className="button button-quiet copy-button"
        aria-label={t(inspectorTexts.copyOf, { what })}
        onClick={async () => setState((await writeClipboard(text())) ? 'copied' : 'failed')}
      >
        {state === 'copied' ? <CheckIcon /> : state === 'failed' ? <WarningIcon /> : <CopyIcon />}
        <span aria-hidden="true">
          {t(state === 'copied' ? inspectorTexts.copied : inspectorTexts.copy)}
        </span>
      </button>
      {/* Said aloud, but no status: that is the step's. */}
      <span aria-live="polite" className={state === 'failed' ? 'copy-failed' : 'visually-hidden'}>
        {state === 'copied' && t(inspectorTexts.copied)}
        {state === 'failed' && t(inspectorTexts.copyFailed)}
      </span>
    </span>
  );
}
