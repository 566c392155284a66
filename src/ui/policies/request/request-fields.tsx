import { useId } from 'react';
import { fieldTexts } from '../../../i18n/index.ts';
import { namesOf } from '../../../judge/names.ts';
import { nearestFlow, possibleValues } from '../../../judge/request.ts';
import { REQUEST_NAMES, type RequestName, type SharedField } from '../../../scenario/index.ts';
import { useLang } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';

interface SelectRowProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onSelect: (value: V) => void;
}

/** One choice of the request. */
export function SelectRow<V extends string>(props: SelectRowProps<V>) {
  const { label, value, options, onSelect } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) onSelect(chosen[0]);
        }}
      >
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A circumstance, in the words of the main screen unless others are given. */
export function CircumstanceRow({
  field,
  titles = {},
}: {
  readonly field: SharedField;
  readonly titles?: Readonly<Record<string, string>>;
}) {
  const lang = useLang();
  const request = usePolicies((state) => state.request);
  const { label, values } = fieldTexts(field);
  return (
    <SelectRow<string>
      label={label[lang]}
      value={nearestFlow(request)[field]}
      options={possibleValues(field, request).map((value) => [
        value,
        titles[value] ?? values[value]?.[lang] ?? value,
      ])}
      onSelect={(value) => usePolicies.getState().ask({ [field]: value })}
    />
  );
}

type TypedName = Exclude<RequestName, 'context'>;

/** Which name is used while nothing is typed. */
const PLACEHOLDERS = {
  object: 'objectKey',
  bucket: 'bucket',
  account: 'account',
  region: 'region',
  'caller-arn': 'caller',
  'key-arn': 'keyArn',
  'key-alias': 'keyAlias',
  service: 'caller',
} as const satisfies Record<TypedName, keyof ReturnType<typeof namesOf>>;

/** One name in the request. Blanks around it come with pasting and are dropped. */
export function NameRow({ field, label }: { readonly field: TypedName; readonly label: string }) {
  const id = useId();
  const request = usePolicies((state) => state.request);
  const value = request[field];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={REQUEST_NAMES[field]}
        placeholder={namesOf(request)[PLACEHOLDERS[field]] ?? undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => usePolicies.getState().ask({ [field]: event.currentTarget.value })}
        onBlur={() => usePolicies.getState().ask({ [field]: value.trim() })}
      />
    </div>
  );
}
