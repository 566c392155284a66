import { diagramTexts, fieldTexts, readChangeTexts, readerTexts } from '../../../i18n/index.ts';
import { checkParamTexts, checkTexts } from '../../../i18n/texts/learn-write.ts';
import type { Check } from '../../../lessons/checks/check.ts';
import { FIELD_KEYS, type FieldKey, valuesOf } from '../../../scenario/index.ts';
import { ACTORS, type Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { BLANK_CHECKS, CHECK_KINDS, CHECK_PARAMS, kindOf, type Param } from './check-forms.ts';
import { change } from './draft-store.ts';
import { FieldProblems } from './field-problems.tsx';
import { ChoiceField, CountField, FlagField, ManyField, TextField } from './fields.tsx';
import { useAt, useFormNarrators } from './form-context.ts';
import { HeaderIsField, TextsField } from './header-field.tsx';
import { AddButton, Item } from './item.tsx';
import type { Path } from './paths.ts';
import { suggestionsOf } from './suggestions.ts';

interface Props {
  readonly path: Path;
  readonly label: string;
  /** A run to which the check may be put: its steps, values and codes are offered. */
  readonly trace: Trace | null;
}

/** A check, chosen by name, with what it is given as fields. */
export function CheckEditor({ path, label, trace }: Props) {
  const t = useT();
  const check = useAt<Check>(path);
  if (check === undefined) return null;
  const kind = kindOf(check);
  return (
    <fieldset className="write-check">
      <legend>{label}</legend>
      <select
        aria-label={label}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = CHECK_KINDS.find((each) => each === value);
          if (chosen !== undefined) change(path, BLANK_CHECKS[chosen]);
        }}
      >
        {CHECK_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(checkTexts[each])}
          </option>
        ))}
      </select>
      <FieldProblems path={[...path, 'check']} />
      <div className="write-params">
        {CHECK_PARAMS[kind].map((param) => (
          <ParamField key={param.key} path={path} param={param} check={check} trace={trace} />
        ))}
      </div>
      {check.check === 'not' && (
        <CheckEditor path={[...path, 'of']} label={t(checkParamTexts.kind)} trace={trace} />
      )}
      {check.check === 'any' && (
        <>
          {check.of.map((_, at) => {
            const name = t(checkParamTexts.part, { number: at + 1 });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: checks have no other name, and keep nothing of their own
              <Item key={at} list={[...path, 'of']} at={at} name={name} least={1}>
                <CheckEditor path={[...path, 'of', at]} label={name} trace={trace} />
              </Item>
            );
          })}
          <AddButton
            list={[...path, 'of']}
            label={t(checkParamTexts.kind)}
            item={() => BLANK_CHECKS.answer}
          />
        </>
      )}
    </fieldset>
  );
}

interface ParamProps {
  readonly path: Path;
  readonly param: Param;
  readonly check: Check;
  readonly trace: Trace | null;
}

function ParamField({ path, param, check, trace }: ParamProps) {
  const t = useT();
  const lang = useLang();
  const narrator = useFormNarrators()?.[lang] ?? null;
  const at = [...path, param.key];
  const label = t(param.label);
  switch (param.as) {
    case 'text':
      return (
        <TextField
          path={at}
          label={label}
          isOptional={param.optional === true}
          {...(param.suggest && trace
            ? { suggestions: suggestionsOf(param.suggest, trace, narrator) }
            : {})}
        />
      );
    case 'texts':
      return <TextsField path={at} label={label} />;
    case 'count':
      return <CountField path={at} label={label} />;
    case 'flag':
      return <FlagField path={at} label={label} />;
    case 'maybe':
      return <MaybeField path={at} label={label} />;
    case 'choice': {
      const words = param.options.map(
        ([value, text]) => [value, typeof text === 'string' ? text : t(text)] as const,
      );
      const options = param.optional ? [['', t(param.optional)] as const, ...words] : words;
      return <ChoiceField path={at} label={label} options={options} />;
    }
    case 'actor':
      return (
        <ChoiceField
          path={at}
          label={label}
          options={ACTORS.map((actor) => [actor, t(diagramTexts[actor])])}
        />
      );
    case 'reader':
      return (
        <ChoiceField
          path={at}
          label={label}
          options={[
            ...optionsOf('caller', lang),
            ...Object.entries(readerTexts).map(([who, text]) => [who, text[lang]] as const),
          ]}
        />
      );
    case 'read-change':
      return (
        <ChoiceField
          path={at}
          label={label}
          options={[
            ['', readChangeTexts['as-is'][lang]],
            ...Object.entries(readChangeTexts).flatMap(([what, text]) =>
              what === 'as-is' ? [] : [[what, text[lang]] as const],
            ),
          ]}
        />
      );
    case 'field':
      return (
        <ChoiceField
          path={at}
          label={label}
          options={FIELD_KEYS.map((key) => [key, fieldTexts(key).label[lang]])}
        />
      );
    case 'field-values':
      return check.check === 'circumstance' ? (
        <ManyField path={at} label={label} options={optionsOf(check.field, lang)} />
      ) : null;
    case 'fields':
      return (
        <ManyField
          path={at}
          label={label}
          options={FIELD_KEYS.map((key) => [key, fieldTexts(key).label[lang]])}
        />
      );
    case 'header-is':
      return <HeaderIsField path={at} label={label} />;
  }
}

function optionsOf(key: FieldKey, lang: 'en' | 'ja') {
  const { values } = fieldTexts(key);
  return valuesOf(key).map((value) => [value, values[value]?.[lang] ?? value] as const);
}

/** Yes, no, or of no interest. */
function MaybeField({ path, label }: { readonly path: Path; readonly label: string }) {
  const t = useT();
  const value = useAt<boolean>(path);
  return (
    <label className="write-field">
      <span>{label}</span>
      <select
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget: { value: chosen } }) =>
          change(path, chosen === '' ? undefined : chosen === 'true')
        }
      >
        <option value="">{t(checkParamTexts.either)}</option>
        <option value="true">{t(checkParamTexts.yes)}</option>
        <option value="false">{t(checkParamTexts.no)}</option>
      </select>
    </label>
  );
}
