import { fieldTexts } from '../../../i18n/index.ts';
import { writePartTexts, writeTexts } from '../../../i18n/texts/learn-write.ts';
import type { Row } from '../../../lessons/lesson.ts';
import { isFieldKey, REQUEST_FIELD_KEYS, REQUEST_FIELDS } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { change } from './draft-store.ts';
import { ChoiceField, FlagField } from './fields.tsx';
import { useAt } from './form-context.ts';
import { AddButton, Item } from './item.tsx';
import type { Path } from './paths.ts';
import { SaidField } from './said-field.tsx';

interface Props {
  readonly path: Path;
  readonly trace: Trace | null;
}

/** The requests by which a policy is judged, each with what it differs in and how it has to come out. */
export function RowsEditor({ path, trace }: Props) {
  const t = useT();
  const rows = useAt<readonly Row[]>(path) ?? [];
  return (
    <fieldset className="write-inset">
      <legend>{t(writePartTexts.rows)}</legend>
      {rows.map((_, at) => {
        const name = t(writePartTexts.row, { number: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and keep nothing of their own
          <Item key={at} list={path} at={at} name={name}>
            <SaidField path={[...path, at, 'say']} label={t(writePartTexts.rowSay)} trace={trace} />
            <RequestFields path={[...path, at, 'request']} />
            <FlagField path={[...path, at, 'allowed']} label={t(writePartTexts.allowed)} />
          </Item>
        );
      })}
      <AddButton
        list={path}
        label={t(writePartTexts.addRow)}
        item={() => ({ say: {}, request: {}, allowed: true })}
      />
    </fieldset>
  );
}

/** What a request says that is not as usual. Fields that only a file can give stay as they are. */
function RequestFields({ path }: { readonly path: Path }) {
  const t = useT();
  const lang = useLang();
  const request = useAt<Row['request']>(path) ?? {};
  const keys = REQUEST_FIELD_KEYS.filter((key) => isFieldKey(key));
  const shown = keys.filter((key) => request[key] !== undefined);
  return (
    <div className="write-circumstances">
      {shown.map((key) => {
        const { label, values } = fieldTexts(key);
        return (
          <span key={key} className="write-circumstance">
            <ChoiceField
              path={[...path, key]}
              label={label[lang]}
              options={REQUEST_FIELDS[key].map((value) => [value, values[value]?.[lang] ?? value])}
            />
            <button
              type="button"
              className="button button-icon button-quiet"
              aria-label={t(writeTexts.takeBack, { name: label[lang] })}
              onClick={() => change([...path, key], undefined)}
            >
              <CrossIcon />
            </button>
          </span>
        );
      })}
      <select
        className="write-add"
        aria-label={t(writePartTexts.addCircumstance)}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const key = keys.find((each) => each === value);
          if (key !== undefined) change([...path, key], REQUEST_FIELDS[key][0]);
        }}
      >
        <option value="">{t(writePartTexts.addCircumstance)} …</option>
        {keys
          .filter((key) => !shown.includes(key))
          .map((key) => (
            <option key={key} value={key}>
              {fieldTexts(key).label[lang]}
            </option>
          ))}
      </select>
    </div>
  );
}
