import { useId } from 'react';
import type { CodeLanguage } from '../../../code/index.ts';
import { codeTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

const GROUPS = [
  [codeTexts.thisRun, ['cli', 'javascript', 'boto3', 'terraform']],
  [codeTexts.theseBytes, ['recompute-node', 'recompute-python']],
] as const satisfies readonly (readonly [unknown, readonly CodeLanguage[]])[];

/** What the code is written in; one choice in two rows, for there are two kinds of code. */
export function LanguageChoice({ value }: { readonly value: CodeLanguage }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="code-choice">
      <legend className="visually-hidden">{t(codeTexts.choice)}</legend>
      {GROUPS.map(([heading, languages]) => (
        <div key={heading.en} className="code-choice-row">
          <span className="code-choice-name" aria-hidden="true">
            {t(heading)}
          </span>
          <div className="segments">
            {languages.map((language) => (
              <label key={language}>
                <input
                  type="radio"
                  name={name}
                  checked={language === value}
                  onChange={() => useStore.getState().setCodeLanguage(language)}
                />
                <span>
                  <span className="visually-hidden">{t(heading)}: </span>
                  {t(codeTexts[language])}
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
