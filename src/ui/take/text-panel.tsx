import { useMemo } from 'react';
import { takeTexts } from '../../i18n/texts/take.ts';
import { mermaidOf, type Take, transcriptOf } from '../../takeaway/index.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { SaveIcon } from '../kit/icons.tsx';
import { saveFile } from '../kit/save-file.ts';
import { WarningNote } from '../kit/warning-note.tsx';
import { useT } from '../store/hooks.ts';
import { fileName } from './forms.ts';

const TEXTS = {
  mermaid: { write: mermaidOf, end: '.mmd' },
  transcript: { write: transcriptOf, end: '.md' },
} as const;

interface Props {
  readonly take: Take;
  readonly name: keyof typeof TEXTS;
}

/** A text that is made of the run: to be read here, copied or saved. */
export function TextPanel({ take, name }: Props) {
  const t = useT();
  const { write, end } = TEXTS[name];
  const text = useMemo(() => write(take), [take, write]);
  const file = fileName(take.trace, end);
  return (
    <>
      <TextPreview text={text} />
      {name === 'transcript' && <SecretsNote />}
      <div className="take-actions">
        <button type="button" className="button button-strong" onClick={() => saveFile(text, file)}>
          <SaveIcon />
          {t(takeTexts.saveText, { name: file })}
        </button>
        <CopyButton what={t(takeTexts[name])} text={() => text} />
      </div>
    </>
  );
}

/** Characters that are shown of a text. */
export const PREVIEWED = 20_000;

/** The beginning of a text, or all of it. */
export function TextPreview({
  text,
  isCut = text.length > PREVIEWED,
}: {
  readonly text: string;
  readonly isCut?: boolean;
}) {
  const t = useT();
  return (
    <>
      <section
        className="take-preview"
        aria-label={t(takeTexts.preview)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and has to be reached by keyboard for that
        tabIndex={0}
      >
        <pre className="take-text">{text.slice(0, PREVIEWED)}</pre>
      </section>
      {isCut && <p className="take-note">{t(takeTexts.cut)}</p>}
    </>
  );
}

/** What is in a file that others may read. */
export function SecretsNote() {
  const t = useT();
  return (
    <WarningNote>
      <p>{t(takeTexts.secrets)}</p>
    </WarningNote>
  );
}
