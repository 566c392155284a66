import { checkParamTexts } from '../../../i18n/texts/learn-write.ts';
import { useT } from '../../store/hooks.ts';
import { change } from './draft-store.ts';
import { TextField } from './fields.tsx';
import { useAt } from './form-context.ts';
import type { Path } from './paths.ts';

interface Props {
  readonly path: Path;
  readonly label: string;
}

/** What a header has to be: there, not there, or exactly this. */
export function HeaderIsField({ path, label }: Props) {
  const t = useT();
  const value = useAt<string | boolean>(path);
  const kind = typeof value === 'string' ? 'exactly' : value === false ? 'absent' : 'present';
  return (
    <>
      <label className="write-field">
        <span>{label}</span>
        <select
          value={kind}
          onChange={({ currentTarget: { value: chosen } }) =>
            change(path, chosen === 'exactly' ? 'aws:kms' : chosen === 'present')
          }
        >
          {(['present', 'absent', 'exactly'] as const).map((each) => (
            <option key={each} value={each}>
              {t(checkParamTexts[each])}
            </option>
          ))}
        </select>
      </label>
      {kind === 'exactly' && <TextField path={path} label={t(checkParamTexts.exactValue)} />}
    </>
  );
}

/** Several names, one after the other. */
export function TextsField({ path, label }: Props) {
  const value = useAt<readonly string[]>(path) ?? [];
  return (
    <label className="write-field">
      <span>{label}</span>
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        value={value.join(',')}
        onChange={({ currentTarget: { value: typed } }) => {
          const names = typed.split(',').map((name) => name.trim());
          // A comma that was just typed stays, for another name to follow.
          change(path, typed.trim() === '' ? undefined : names);
        }}
      />
    </label>
  );
}
