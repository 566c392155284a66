import { Suspense, useState } from 'react';
import { fieldTexts, scenarioTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import { UNSAID } from '../../../link/index.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import { ChangeChip } from '../../kit/change-chip.tsx';
import { CompareLink } from '../../kit/compare-link.tsx';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { ChevronIcon, PlusIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';

const ChangeFields = lazyPart(
  part(() => import('./change-fields.tsx')),
  (loaded) => loaded.ChangeFields,
);

/**
 * "Change one thing": what differs from the default, each with a button that takes it back; opened, each circumstance with
 * its value, those that mean nothing in this flow last.
 */
export function ChangePanel() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const circumstances = useStore((state) => state.circumstances);
  const hasSeed = useStore((state) => state.seed !== null);
  const changed = CHANGEABLE.filter((key) => circumstances[key] !== UNSAID[key]);
  return (
    <section className="change" aria-label={t(scenarioTexts.change)}>
      <p className="change-heading">
        <span className="panel-heading">{t(scenarioTexts.change)}</span>
        <CompareLink className="change-compare" />
      </p>
      {(changed.length > 0 || hasSeed) && (
        <div className="change-chips">
          {changed.map((key) => (
            <FieldChip key={key} field={key} />
          ))}
          {hasSeed && <SeedChip />}
        </div>
      )}
      <details
        className="change-more"
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <PlusIcon />
          {t(scenarioTexts.addChange)}
          <ChevronIcon />
        </summary>
        {isOpen && (
          <ErrorBoundary>
            <Suspense>
              <ChangeFields />
            </Suspense>
          </ErrorBoundary>
        )}
      </details>
    </section>
  );
}

/** A circumstance that differs, as a button that takes the change back. */
function FieldChip({ field }: { readonly field: FieldKey }) {
  const t = useT();
  const lang = useLang();
  const value = useStore((state) => state.circumstances[field]);
  const { label, values } = fieldTexts(field);
  return (
    <ChangeChip
      label={label[lang]}
      value={values[value]?.[lang] ?? value}
      name={t(scenarioTexts.takeBack, { label: label[lang] })}
      onPress={() => useStore.getState().setField(field, UNSAID[field])}
    />
  );
}

function SeedChip() {
  const t = useT();
  const seed = useStore((state) => state.seed);
  return (
    <ChangeChip
      label={t(scenarioTexts.seed)}
      value={seed ?? ''}
      name={t(scenarioTexts.takeBack, { label: t(scenarioTexts.seed) })}
      onPress={() => useStore.getState().setSeed('')}
    />
  );
}
