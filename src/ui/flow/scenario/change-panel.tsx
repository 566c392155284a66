import { useState } from 'react';
import { scenarioCounts, scenarioTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { ChevronIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';
import { FieldRow } from './field-row.tsx';
import { SeedField } from './seed-field.tsx';
import { useImpossible } from './use-impossible.ts';

/** "Change one thing": each circumstance with its value; those that mean nothing in this flow come last. */
export function ChangePanel() {
  const t = useT();
  const count = useCount();
  const impossible = useImpossible();
  const circumstances = useStore((state) => state.circumstances);
  const changes = CHANGEABLE.filter((key) => circumstances[key] !== UNSAID[key]).length;
  // On a small screen the stage comes first; the panel can be opened there.
  const [startsOpen] = useState(() => matchMedia('(min-width: 48em)').matches);
  const usable = CHANGEABLE.filter((key) => impossible(key) === null);
  const idle = CHANGEABLE.filter((key) => impossible(key) !== null);
  return (
    <details className="change" open={startsOpen}>
      <summary>
        <span className="panel-heading">{t(scenarioTexts.change)}</span>
        {changes > 0 && (
          <span className="change-count">{count(scenarioCounts.changes, changes)}</span>
        )}
        <ChevronIcon />
      </summary>
      <div className="change-body">
        {usable.map((key) => (
          <FieldRow key={key} field={key} />
        ))}
        <SeedField />
        {changes > 0 && (
          <button
            type="button"
            className="button change-reset"
            onClick={() => useStore.getState().resetFields()}
          >
            {t(scenarioTexts.resetAll)}
          </button>
        )}
        {idle.length > 0 && (
          <>
            <p className="change-idle">{t(scenarioTexts.notHere)}</p>
            {idle.map((key) => (
              <FieldRow key={key} field={key} idle />
            ))}
          </>
        )}
      </div>
    </details>
  );
}
