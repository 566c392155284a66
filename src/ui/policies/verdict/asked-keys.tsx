import { useId } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { answersOf, withAnswer } from '../../../judge/answered-keys.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';

/** Condition keys that a policy asks for and nobody here can know: a field for each, and that it is absent. */
export function AskedKeys({ keys }: { readonly keys: readonly string[] }) {
  const t = useT();
  const heading = useId();
  const request = usePolicies((state) => state.request);
  if (keys.length === 0) return null;
  const answers = answersOf(request);
  const say = (key: string, answer: string | null | undefined) =>
    usePolicies.getState().ask({ context: withAnswer(request, key, answer) });
  return (
    <section className="asked-keys" aria-labelledby={heading}>
      <h3 id={heading} className="panel-heading">
        {t(policiesTexts.askedKeys)}
      </h3>
      <p>{t(policiesTexts.askedHelp)}</p>
      {keys.map((key) => {
        const answer = answers.get(key.toLowerCase());
        return (
          <div key={key} className="asked-key">
            <code>{key}</code>
            <input
              aria-label={t(policiesTexts.askedValue, { key })}
              value={answer ?? ''}
              maxLength={256}
              disabled={answer === null}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              onChange={(event) => say(key, event.currentTarget.value || undefined)}
            />
            <label>
              <input
                type="checkbox"
                aria-label={t(policiesTexts.askedAbsentOf, { key })}
                checked={answer === null}
                onChange={(event) => say(key, event.currentTarget.checked ? null : undefined)}
              />
              {t(policiesTexts.askedAbsent)}
            </label>
          </div>
        );
      })}
    </section>
  );
}
