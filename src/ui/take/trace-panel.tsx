import { useMemo, useState } from 'react';
import { sizeText } from '../../i18n/index.ts';
import { takeTexts } from '../../i18n/texts/take.ts';
import {
  LARGEST_TRACE_FILE,
  type Take,
  traceFilePieces,
  traceFileSize,
} from '../../takeaway/index.ts';
import type { Trace } from '../../trace/index.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { SaveIcon } from '../kit/icons.tsx';
import { saveFile } from '../kit/save-file.ts';
import { useLang, useT } from '../store/hooks.ts';
import { fileName } from './forms.ts';
import { pause } from './raster.ts';
import { PREVIEWED, SecretsNote, TextPreview } from './text-panel.tsx';

/** Larger texts are for files and not for the clipboard. */
const COPIED = 1024 * 1024;
/** Time in ms of work after which the page has its turn. */
const TURN = 16;

/** The run as a file that can be opened again. */
export function TracePanel({ take: { trace } }: { readonly take: Take }) {
  const t = useT();
  const lang = useLang();
  const [isWriting, setWriting] = useState(false);
  const size = traceFileSize(trace);
  const { text, isCut } = useMemo(() => beginningOf(trace), [trace]);
  const file = fileName(trace, '.trace.json');
  if (size > LARGEST_TRACE_FILE)
    return <p>{t(takeTexts.tooLarge, { size: sizeText(lang, size) })}</p>;
  const save = async () => {
    setWriting(true);
    try {
      saveFile(await traceBlob(trace), file);
    } finally {
      setWriting(false);
    }
  };
  return (
    <>
      <TextPreview text={text} isCut={isCut} />
      <SecretsNote />
      <div className="take-actions" aria-busy={isWriting}>
        <button
          type="button"
          className="button button-strong"
          disabled={isWriting}
          onClick={() => void save()}
        >
          <SaveIcon />
          {t(takeTexts.saveText, { name: file })}
        </button>
        {size <= COPIED && (
          <CopyButton what={t(takeTexts.trace)} text={() => [...traceFilePieces(trace)].join('')} />
        )}
      </div>
    </>
  );
}

/** As much of the file as is shown: a large one is not written for that. */
function beginningOf(trace: Trace): { readonly text: string; readonly isCut: boolean } {
  let text = '';
  for (const piece of traceFilePieces(trace)) {
    text += piece;
    if (text.length > PREVIEWED) return { text, isCut: true };
  }
  return { text, isCut: false };
}

/** The whole file, written in turns with the page. */
async function traceBlob(trace: Trace): Promise<Blob> {
  const pieces: string[] = [];
  let began = performance.now();
  for (const piece of traceFilePieces(trace)) {
    pieces.push(piece);
    if (performance.now() - began < TURN) continue;
    await pause();
    began = performance.now();
  }
  return new Blob(pieces, { type: 'application/json' });
}
