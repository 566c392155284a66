import { useId } from 'react';
import { fieldTexts, ownPoliciesTexts, scenarioTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import { isValueOf } from '../../../scenario/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useImpossible } from './use-impossible.ts';

/** Fields whose policy a policy of one's own takes the place of. */
const OVERRIDDEN: readonly FieldKey[] = ['bucket-policy', 'key-policy'];

/** A circumstance with its values; those that cannot be are greyed with their reason. */
export function FieldRow({
  field,
  idle = false,
}: {
  readonly field: FieldKey;
  readonly idle?: boolean;
}) {
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
          const wished = event.currentTarget.value;
          if (isValueOf(field, wished)) useStore.getState().setField(field, wished);
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
