import type { SnippetFile } from '../../../../code/index.ts';
import { codeTexts } from '../../../../i18n/index.ts';
import { SaveIcon } from '../../../kit/icons.tsx';
import { saveFile } from '../../../kit/save-file.ts';
import { sizeText } from '../../../kit/size-text.ts';
import { ValueChip } from '../../../kit/value-chip.tsx';
import { valueLight } from '../../../kit/value-light.ts';
import { useLang, useT } from '../../../store/hooks.ts';
import type { Run } from '../use-run.ts';

interface Props {
  readonly run: Run;
  readonly files: readonly SnippetFile[];
}

/** The files a snippet reads, each with the run's own bytes to be saved. */
export function SnippetFiles({ run, files }: Props) {
  const t = useT();
  const lang = useLang();
  return (
    <section className="snippet-files" aria-label={t(codeTexts.files)}>
      <h2 className="panel-heading">{t(codeTexts.files)}</h2>
      <p className="inspector-hint">{t(codeTexts.filesHint)}</p>
      <ul>
        {files.map(({ name, value: id }) => {
          const value = run.index.values.get(id);
          return (
            value && (
              <li key={name} {...valueLight(id)}>
                <button
                  type="button"
                  className="button"
                  aria-label={t(codeTexts.saveAs, { name })}
                  onClick={() => saveFile(value.bytes, name.replace(/^\.\//, ''))}
                >
                  <SaveIcon />
                  <span className="snippet-file-name">{name}</span>
                </button>
                <ValueChip value={value} />
                <span className="card-size">{sizeText(lang, value.bytes.length)}</span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
