import { useEffect, useState } from 'react';
import { inspectorTexts } from '../../i18n/index.ts';
import { useT } from '../store/hooks.ts';
import { CheckIcon, CopyIcon, WarningIcon } from './icons.tsx';

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
      {state === 'failed' && (
        <textarea
          ref={selectAll}
          className="copy-by-hand"
          aria-label={what}
          readOnly
          value={text()}
        />
      )}
    </span>
  );
}

/** What could not be copied is there to be copied by hand, selected. */
function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true });
  field?.select();
}

/** Puts a text on the clipboard; false where neither the clipboard nor the old command is to be had. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    // Missing on plain http, refused in a frame without permission.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
