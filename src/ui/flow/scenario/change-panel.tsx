import { useId } from 'react';
import {
  fieldTexts,
  ownPoliciesTexts,
  scenarioCounts,
  scenarioTexts,
} from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { constraint } from '../../../modes/constraint.ts';
import { type FieldKey, isValueOf, valuesOf } from '../../../scenario/index.ts';
import { ChevronIcon, CrossIcon, PlusIcon } from '../../kit/icons.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';

/**
 * "Change one thing": what differs from the default, each with a button that takes it back; opened, each circumstance with
 * its value, those that mean nothing in this flow last.
 */
export function ChangePanel() {
  const t = useT();
  const count = useCount();
  const impossible = useImpossible();
  const circumstances = useStore((state) => state.circumstances);
  const hasSeed = useStore((state) => state.seed !== null);
  const changed = CHANGEABLE.filter((key) => circumstances[key] !== UNSAID[key]);
  const changes = changed.length;
  // As many as are seen to be changed below: the seed is one of them.
  const marked = changes + (hasSeed ? 1 : 0);
  const usable = CHANGEABLE.filter((key) => impossible(key) === null);
  const idle = CHANGEABLE.filter((key) => impossible(key) !== null);
  return (
    <section className="change" aria-label={t(scenarioTexts.change)}>
      <p className="change-heading">
        <span className="panel-heading">{t(scenarioTexts.change)}</span>
        {marked > 0 && (
          <span className="change-count">{count(scenarioCounts.changes, marked)}</span>
        )}
      </p>
      {marked > 0 && (
        <div className="change-chips">
          {changed.map((key) => (
            <ChangeChip key={key} field={key} />
          ))}
          {hasSeed && <SeedChip />}
        </div>
      )}
      <details className="change-more">
        <summary>
          <PlusIcon />
          {t(scenarioTexts.addChange)}
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
    </section>
  );
}

/** A circumstance that differs, as a button that takes the change back. */
function ChangeChip({ field }: { readonly field: FieldKey }) {
  const t = useT();
  const lang = useLang();
  const value = useStore((state) => state.circumstances[field]);
  const { label, values } = fieldTexts(field);
  return (
    <Chip
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
    <Chip
      label={t(scenarioTexts.seed)}
      value={seed ?? ''}
      name={t(scenarioTexts.takeBack, { label: t(scenarioTexts.seed) })}
      onPress={() => useStore.getState().setSeed('')}
    />
  );
}

interface ChipProps {
  readonly label: string;
  readonly value: string;
  /** What pressing it does. */
  readonly name: string;
  onPress(): void;
}

function Chip({ label, value, name, onPress }: ChipProps) {
  return (
    <span className="change-chip">
      <span>{label}</span> <strong>{value}</strong>
      <button type="button" aria-label={name} title={name} onClick={onPress}>
        <CrossIcon />
      </button>
    </span>
  );
}

/** Fields whose policy a policy of one's own takes the place of. */
const OVERRIDDEN: readonly FieldKey[] = ['bucket-policy', 'key-policy'];

/** A circumstance with its values; those that cannot be are greyed with their reason. */
function FieldRow({ field, idle = false }: { readonly field: FieldKey; readonly idle?: boolean }) {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const value = useStore((state) => state.circumstances[field]);
  const impossible = useImpossible();
  const isOverridden = useStore(({ policies }) => policies !== null) && OVERRIDDEN.includes(field);
  const { label, help, values } = fieldTexts(field);
  const isChanged = value !== UNSAID[field];
  const impossibleHere = idle ? impossible(field) : null;
  const reason = isOverridden ? t(ownPoliciesTexts.overridden) : impossibleHere;
  return (
    <div className="field" data-changed={isChanged || undefined} data-idle={idle || undefined}>
      <label htmlFor={id} title={help[lang]}>
        {label[lang]}
      </label>
      <select
        id={id}
        value={value}
        disabled={isOverridden}
        aria-describedby={reason ? `${id}-reason` : undefined}
        onChange={(event) => {
          const { value: chosen } = event.currentTarget;
          if (isValueOf(field, chosen)) useStore.getState().setField(field, chosen);
        }}
      >
        {Object.entries(values).map(([option, text]) => {
          const why = impossible(field, option);
          return (
            <option key={option} value={option} disabled={why !== null && option !== value}>
              {!why || option === UNSAID[field]
                ? text[lang]
                : t(scenarioTexts.impossibleOption, { value: text[lang], reason: why })}
            </option>
          );
        })}
      </select>
      {isChanged && <span className="visually-hidden">{t(scenarioTexts.changed)}</span>}
      {reason && (
        <p className="field-reason" id={`${id}-reason`}>
          {reason}
        </p>
      )}
    </div>
  );
}

/** Makes a run repeatable: for a class in which everyone is to see the same bytes. */
function SeedField() {
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

/**
 * Why a value cannot be under the present circumstances; null when it can, empty as long as the words are not there.
 * Asked without a value: why none but the default can be, or null when there is a choice.
 */
function useImpossible(): (field: FieldKey, value?: string) => string | null {
  const narrator = useStore((state) => state.narrator);
  const circumstances = useStore((state) => state.circumstances);
  const why = (field: FieldKey, value: string) => {
    const reason = constraint(field, value, circumstances);
    return reason === null ? null : (narrator?.constraint(reason) ?? '');
  };
  return (field, value) => {
    if (value !== undefined) return why(field, value);
    const others = valuesOf(field).filter((other) => other !== UNSAID[field]);
    const reasons = others.map((other) => why(field, other));
    return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
  };
}
