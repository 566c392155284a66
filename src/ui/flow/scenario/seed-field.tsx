import { useId } from 'react';
import { scenarioTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** Makes a run repeatable: for a class in which everyone is to see the same bytes. */
export function SeedField() {
  const t = useT();
  const id = useId();
  const seed = useStore((state) => state.seed);
  return (
    <div className="field" data-changed={seed !== null || undefined}>
      <label htmlFor={id} title={t(scenarioTexts.seedHint)}>
        {t(scenarioTexts.seed)}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t(scenarioTexts.random)}
        title={t(scenarioTexts.seedHint)}
        value={seed ?? ''}
        onChange={(event) => useStore.getState().setSeed(event.currentTarget.value)}
      />
    </div>
  );
}
