import { useId } from 'react';
import type { RequestName } from '../../../link/policies-fields.ts';
import { REQUEST_NAMES } from '../../../link/policies-fields.ts';
import { usePolicies } from '../state/store.ts';

interface Props {
  readonly field: RequestName;
  readonly label: string;
  /** What is used while nothing is typed. */
  readonly placeholder: string;
}

/** One name in the request. Blanks around it come with pasting and are dropped. */
export function NameRow({ field, label, placeholder }: Props) {
  const id = useId();
  const value = usePolicies((state) => state.request[field]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={REQUEST_NAMES[field]}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => usePolicies.getState().ask({ [field]: event.currentTarget.value })}
        onBlur={() => usePolicies.getState().ask({ [field]: value.trim() })}
      />
    </div>
  );
}
