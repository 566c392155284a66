import { useId } from 'react';
import { scenarioTexts, sizeText } from '../../../i18n/index.ts';
import { LARGE_SAMPLE } from '../../../scenario/index.ts';
import { FileIcon, PencilIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { takeFiles, takeText } from '../../store/object-input.ts';
import { blobOf, isSample } from '../../store/object-source.ts';
import { useStore } from '../../store/store.ts';

/** The object: typed text, or any file. */
export function ObjectPanel() {
  const t = useT();
  const lang = useLang();
  const heading = useId();
  const source = useStore((state) => state.source);
  const isMultipart = useStore((state) => state.circumstances.operation === 'multipart');
  const isMade = isMultipart && isSample(source);
  const { firstPart, lastPart } = LARGE_SAMPLE;
  const sizes = { first: sizeText(lang, firstPart), last: sizeText(lang, lastPart) };
  return (
    <fieldset className="object" aria-labelledby={heading}>
      <p id={heading} className="panel-heading">
        {t(scenarioTexts.object)}
      </p>
      <details className="object-edit">
        <summary className="object-name" title={t(scenarioTexts.editObject)}>
          <FileIcon />
          <code title={source.name}>{source.name}</code>
          <span>
            {isMade ? t(scenarioTexts.madeSize, sizes) : sizeText(lang, blobOf(source).size)}
          </span>
          <PencilIcon />
        </summary>
        {source.kind === 'text' ? (
          <textarea
            className="object-text"
            aria-label={t(scenarioTexts.objectText)}
            rows={3}
            spellCheck={false}
            value={isMade ? '' : source.text}
            placeholder={isMade ? t(scenarioTexts.madeHere, sizes) : undefined}
            onChange={(event) => takeText(event.currentTarget.value)}
          />
        ) : (
          <p className="object-note">{t(scenarioTexts.fileIsBinary)}</p>
        )}
        <p className="object-controls">
          <label className="button file-button">
            <input
              type="file"
              onChange={(event) => {
                takeFiles(event.currentTarget.files);
                // The same file can then be chosen again, e.g. after it was changed.
                event.currentTarget.value = '';
              }}
            />
            {t(scenarioTexts.chooseFile)}
          </label>
          {isMultipart && !isMade && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => useStore.getState().setFile(null)}
            >
              {t(scenarioTexts.useMade, sizes)}
            </button>
          )}
          {source.kind === 'file' && !isMultipart ? (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => useStore.getState().setFile(null)}
            >
              {t(scenarioTexts.typeInstead)}
            </button>
          ) : (
            <span className="drop-hint">{t(scenarioTexts.dropHint)}</span>
          )}
        </p>
      </details>
      <span className="drop-target" aria-hidden="true">
        {t(scenarioTexts.dropNow)}
      </span>
    </fieldset>
  );
}
