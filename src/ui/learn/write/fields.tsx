import { type ReactNode, useId } from 'react';
import { change } from './draft-store.ts';
import { FieldProblems } from './field-problems.tsx';
import { useAt, useProblemsAt } from './form-context.ts';
import type { Path } from './paths.ts';

interface FieldProps {
  readonly path: Path;
  readonly label: string;
}

/** A line of text that is no words: a name, an id. */
export function TextField({
  path,
  label,
  suggestions,
  isOptional = false,
}: FieldProps & {
  readonly suggestions?: readonly (readonly [value: string, words: string])[];
  /** Left empty, it is left out. */
  readonly isOptional?: boolean;
}) {
  const id = useId();
  const value = useAt<string>(path) ?? '';
  const hasProblem = useProblemsAt(path).length > 0;
  return (
    <span className="write-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        list={suggestions && `${id}-list`}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={hasProblem || undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget: { value: typed } }) =>
          change(path, isOptional && typed === '' ? undefined : typed)
        }
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </datalist>
      )}
      <FieldProblems path={path} id={`${id}-problem`} />
    </span>
  );
}

/** Several lines that are no words: JSON, an object's text. Left empty, they are left out. */
export function CodeField({ path, label, hint }: FieldProps & { readonly hint?: string }) {
  const id = useId();
  const value = useAt<string>(path) ?? '';
  return (
    <span className="write-field write-code">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={value === '' ? 2 : 8}
        spellCheck={false}
        value={value}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget: { value: typed } }) =>
          change(path, typed === '' ? undefined : typed)
        }
      />
      {hint && <small>{hint}</small>}
      <FieldProblems path={path} id={`${id}-problem`} />
    </span>
  );
}

/** A whole number; empty: left out. */
export function CountField({ path, label }: FieldProps) {
  const id = useId();
  const value = useAt<number>(path);
  const hasProblem = useProblemsAt(path).length > 0;
  return (
    <span className="write-field write-count">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        value={value ?? ''}
        aria-invalid={hasProblem || undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget: { value: typed } }) =>
          change(path, typed === '' ? undefined : Number(typed))
        }
      />
      <FieldProblems path={path} id={`${id}-problem`} />
    </span>
  );
}

/** A choice of several; `''` is left out. */
export function ChoiceField({
  path,
  label,
  options,
}: FieldProps & {
  readonly options: readonly (readonly [value: string | number, words: string])[];
}) {
  const id = useId();
  const value = useAt<string | number>(path) ?? '';
  const isListed = options.some(([option]) => option === value);
  return (
    <span className="write-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget: { value: chosen } }) => {
          const option = options.find(([each]) => String(each) === chosen)?.[0];
          change(path, option === '' ? undefined : option);
        }}
      >
        {/* What a file brought along stays until something else is chosen. */}
        {!isListed && <option value={String(value)}>{String(value)}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={String(option)}>
            {words}
          </option>
        ))}
      </select>
      <FieldProblems path={path} id={`${id}-problem`} />
    </span>
  );
}

/** Yes or no. */
export function FlagField({ path, label }: FieldProps) {
  const value = useAt<boolean>(path) === true;
  return (
    <label className="write-flag">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => change(path, event.currentTarget.checked)}
      />{' '}
      {label}
    </label>
  );
}

/** Any number of several, in their own order. */
export function ManyField({
  path,
  label,
  options,
}: FieldProps & { readonly options: readonly (readonly [value: string, words: ReactNode])[] }) {
  const chosen = useAt<readonly string[]>(path) ?? [];
  return (
    <fieldset className="write-many">
      <legend>{label}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              change(
                path,
                options
                  .map(([each]) => each)
                  .filter((each) => (each === option ? checked : chosen.includes(each))),
              )
            }
          />{' '}
          {words}
        </label>
      ))}
      <FieldProblems path={path} />
    </fieldset>
  );
}
