import { type ReactNode, useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly help?: ReactNode;
  readonly onChange: (value: T) => void;
}

/** A choice from a list. */
export function Choice<T extends string>({
  label,
  value,
  options,
  help,
  onChange,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="bk-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <p id={`${id}-help`} className="bk-help">
          {help}
        </p>
      )}
    </div>
  );
}
