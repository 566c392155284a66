import { useId, useState } from 'react';
import { fieldTexts, ownPoliciesTexts, say, scenarioTexts } from '../../../i18n/index.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Task } from '../../../lessons/lesson.ts';
import { constraint } from '../../../modes/constraint.ts';
import {
  circumstancesOf,
  DEFAULTS,
  FIELD_KEYS,
  type FieldKey,
  isValueOf,
  valuesOf,
} from '../../../scenario/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { takeText } from '../../store/object-input.ts';
import { useStore } from '../../store/store.ts';

/** The circumstances of a task, over its player: those it offers, those that are changed, and any other that one adds. */
export function Offers({ task }: { readonly task: Task }) {
  const t = useT();
  const lang = useLang();
  const add = useId();
  const circumstances = useStore((state) => state.circumstances);
  const hasObject = useStore(({ source }) => source.kind === 'text');
  const [added, setAdded] = useState<readonly (FieldKey | 'object')[]>([]);
  const start = circumstancesOf(task.start.circumstances);
  const offered = task.offers ?? [];
  const shown = FIELD_KEYS.filter(
    (key) => offered.includes(key) || added.includes(key) || circumstances[key] !== start[key],
  );
  const others = FIELD_KEYS.filter((key) => !shown.includes(key) && isPossible(key, circumstances));
  return (
    <fieldset className="offers">
      <legend className="visually-hidden">{t(learnTaskTexts.circumstances)}</legend>
      {shown.map((key) => (
        <Offer key={key} field={key} start={start[key]} focused={added.at(-1) === key} />
      ))}
      {added.includes('object') && <ObjectText />}
      {(others.length > 0 || (hasObject && !added.includes('object'))) && (
        <span className="offer-add">
          <label htmlFor={add} className="visually-hidden">
            {t(learnTaskTexts.add)}
          </label>
          <select
            id={add}
            value=""
            onChange={({ currentTarget: { value } }) =>
              setAdded([...added, value as FieldKey | 'object'])
            }
          >
            <option value="">{t(learnTaskTexts.add)}</option>
            {others.map((key) => (
              <option key={key} value={key}>
                {fieldTexts(key).label[lang]}
              </option>
            ))}
            {hasObject && !added.includes('object') && (
              <option value="object">{t(learnTaskTexts.object)}</option>
            )}
          </select>
        </span>
      )}
    </fieldset>
  );
}

/** Whether a circumstance has any other value that can be. */
function isPossible(field: FieldKey, circumstances: Parameters<typeof constraint>[2]): boolean {
  return valuesOf(field).some(
    (value) => value !== DEFAULTS[field] && constraint(field, value, circumstances) === null,
  );
}

/** Policies of one's own take the place of these. */
const OVERRIDDEN: readonly FieldKey[] = ['bucket-policy', 'key-policy'];

interface OfferProps {
  readonly field: FieldKey;
  /** Its value when the task began. */
  readonly start: string;
  /** Whether it has just been asked for. */
  readonly focused: boolean;
}

function Offer({ field, start, focused }: OfferProps) {
  const lang = useLang();
  const id = useId();
  const circumstances = useStore((state) => state.circumstances);
  const narrator = useStore((state) => state.narrator);
  const isOverridden = useStore(({ policies }) => policies !== null) && OVERRIDDEN.includes(field);
  const { label, help, values } = fieldTexts(field);
  const value = circumstances[field];
  const reasonOf = (option: string): string | null => {
    const reason = constraint(field, option, circumstances);
    return reason === null ? null : (narrator?.constraint(reason) ?? '');
  };
  return (
    <span className="offer" data-changed={value !== start || undefined}>
      <label htmlFor={id} title={help[lang]}>
        {label[lang]}
      </label>
      <select
        id={id}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the list in which it was asked for
        autoFocus={focused}
        disabled={isOverridden}
        title={isOverridden ? say(lang, ownPoliciesTexts.overridden) : undefined}
        onChange={(event) => {
          const { value: chosen } = event.currentTarget;
          if (isValueOf(field, chosen)) useStore.getState().setField(field, chosen);
        }}
      >
        {Object.entries(values).map(([option, text]) => {
          const why = option === value ? null : reasonOf(option);
          return (
            <option key={option} value={option} disabled={why !== null}>
              {why
                ? say(lang, scenarioTexts.impossibleOption, { value: text[lang], reason: why })
                : text[lang]}
            </option>
          );
        })}
      </select>
    </span>
  );
}

/** What is stored, to be written anew. */
function ObjectText() {
  const t = useT();
  const id = useId();
  const text = useStore(({ source }) => (source.kind === 'text' ? source.text : ''));
  return (
    <span className="offer offer-object">
      <label htmlFor={id}>{t(learnTaskTexts.object)}</label>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        value={text}
        onChange={(event) => takeText(event.currentTarget.value)}
      />
    </span>
  );
}
