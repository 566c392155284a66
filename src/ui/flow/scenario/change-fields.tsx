import { useId } from 'react';
import { fieldTexts, ownPoliciesTexts, scenarioTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { constraint } from '../../../modes/constraint.ts';
import { profileOf } from '../../../modes/profiles.ts';
import { type FieldKey, isValueOf, valuesOf } from '../../../scenario/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';

/** Each circumstance with its value; those that mean nothing in this flow come last. */
export function ChangeFields() {
  const t = useT();
  const impossible = useImpossible();
  const hasChanges = useStore(({ circumstances }) =>
    CHANGEABLE.some((key) => circumstances[key] !== UNSAID[key]),
  );
  const usable = CHANGEABLE.filter((key) => impossible(key) === null);
  const idle = CHANGEABLE.filter((key) => impossible(key) !== null);
  return (
    <div className="change-body">
      {usable.map((key) => (
        <FieldRow key={key} field={key} />
      ))}
      <SeedField />
      {hasChanges && (
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
  const usual = useStore(({ circumstances }) => profileOf(circumstances.mode)?.objects ?? 1);
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
          const said =
            field === 'objects' && option === UNSAID.objects
              ? t(scenarioTexts.usualCount, { value: text[lang], count: usual })
              : text[lang];
          return (
            <option key={option} value={option} disabled={why !== null && option !== value}>
              {!why || option === UNSAID[field]
                ? said
                : t(scenarioTexts.impossibleOption, { value: said, reason: why })}
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
