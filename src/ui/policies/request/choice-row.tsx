import { useId } from 'react';
import type { PolicyRequest, RequestChoice } from '../../../link/policies-fields.ts';
import { REQUEST_CHOICES } from '../../../link/policies-fields.ts';
import { usePolicies } from '../state/store.ts';

interface Props<K extends RequestChoice> {
  readonly field: K;
  readonly label: string;
  readonly options: Readonly<Record<PolicyRequest[K], string>>;
}

/** One choice of the request. */
export function ChoiceRow<K extends RequestChoice>({ field, label, options }: Props<K>) {
  const id = useId();
  const value = usePolicies((state) => state.request[field]);
  const values: readonly string[] = REQUEST_CHOICES[field];
  const said: Readonly<Record<string, string>> = options;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => usePolicies.getState().ask({ [field]: event.currentTarget.value })}
      >
        {values.map((option) => (
          <option key={option} value={option}>
            {said[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
