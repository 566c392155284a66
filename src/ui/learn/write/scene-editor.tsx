import { fieldTexts } from '../../../i18n/index.ts';
import { writePartTexts, writeTexts } from '../../../i18n/texts/learn-write.ts';
import type { Scene } from '../../../lessons/lesson.ts';
import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type FieldKey,
  valuesOf,
} from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { change } from './draft-store.ts';
import { ChoiceField, CodeField } from './fields.tsx';
import { useAt, useFormNarrators } from './form-context.ts';
import type { Path } from './paths.ts';
import { flowOnScreen } from './sources.ts';

interface Props {
  readonly path: Path;
  readonly trace: Trace | null;
  /** Where the player stands is asked for elsewhere, or is of no interest. */
  readonly hasNoStep?: boolean;
}

/** What is run: its circumstances, policies and object, and the step on which the player stands. */
export function SceneEditor({ path, trace, hasNoStep = false }: Props) {
  const t = useT();
  return (
    <fieldset className="write-scene">
      <legend>{t(writePartTexts.scene)}</legend>
      <CircumstanceFields path={[...path, 'circumstances']} always={['mode', 'operation']} />
      {!hasNoStep && (
        <StepField
          path={[...path, 'step']}
          label={t(writePartTexts.step)}
          trace={trace}
          none={t(writePartTexts.firstStep)}
        />
      )}
      <OwnFields path={path} />
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            const { step, ...scene } = flowOnScreen();
            change(path, step === undefined || hasNoStep ? scene : { ...scene, step });
          }}
        >
          {t(writePartTexts.takeFlow)}
        </button>
      </p>
    </fieldset>
  );
}

/** The circumstances that are set, each with its values, and a way to set another one. */
export function CircumstanceFields({
  path,
  always = [],
}: {
  readonly path: Path;
  readonly always?: readonly FieldKey[];
}) {
  const t = useT();
  const lang = useLang();
  const set = useAt<Scene['circumstances']>(path) ?? {};
  const shown = FIELD_KEYS.filter((key) => always.includes(key) || set[key] !== undefined);
  const others = FIELD_KEYS.filter((key) => !shown.includes(key));
  return (
    <div className="write-circumstances">
      {shown.map((key) => {
        const { label, values } = fieldTexts(key);
        return (
          <span key={key} className="write-circumstance">
            <ChoiceField
              path={[...path, key]}
              label={label[lang]}
              options={valuesOf(key).map((value) => [value, values[value]?.[lang] ?? value])}
            />
            {!always.includes(key) && (
              <button
                type="button"
                className="button button-icon button-quiet"
                aria-label={t(writeTexts.takeBack, { name: label[lang] })}
                title={t(writeTexts.takeBack, { name: label[lang] })}
                onClick={() => change([...path, key], undefined)}
              >
                <CrossIcon />
              </button>
            )}
          </span>
        );
      })}
      <select
        className="write-add"
        aria-label={t(writePartTexts.addCircumstance)}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const key = FIELD_KEYS.find((each) => each === value);
          if (key !== undefined) change([...path, key], otherThanDefault(key));
        }}
      >
        <option value="">{t(writePartTexts.addCircumstance)} …</option>
        {others.map((key) => (
          <option key={key} value={key}>
            {fieldTexts(key).label[lang]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whoever adds a circumstance wants it otherwise. */
function otherThanDefault<K extends FieldKey>(key: K): Circumstances[FieldKey] {
  return valuesOf(key).find((value) => value !== DEFAULTS[key]) ?? DEFAULTS[key];
}

/** Policies and object of one's own; shut until they are wanted. */
export function OwnFields({ path }: { readonly path: Path }) {
  const t = useT();
  const scene = useAt<Pick<Scene, 'policies' | 'object'>>(path) ?? {};
  const isUsed = Object.keys(scene.policies ?? {}).length > 0 || scene.object !== undefined;
  return (
    <details className="fold write-own" open={isUsed || undefined}>
      <summary>
        {t(writePartTexts.policies)} · {t(writePartTexts.object)}
      </summary>
      {(['bucket', 'identity', 'key'] as const).map((slot) => (
        <CodeField key={slot} path={[...path, 'policies', slot]} label={t(writePartTexts[slot])} />
      ))}
      <CodeField
        path={[...path, 'object']}
        label={t(writePartTexts.object)}
        hint={t(writePartTexts.objectHint)}
      />
    </details>
  );
}

/** A step of a run, by what happens in it. */
export function StepField({
  path,
  label,
  trace,
  none,
}: {
  readonly path: Path;
  readonly label: string;
  readonly trace: Trace | null;
  /** What it means that none is chosen. */
  readonly none: string;
}) {
  const lang = useLang();
  const narrator = useFormNarrators()?.[lang];
  const steps = (trace?.steps ?? []).map(
    (step, at) =>
      [
        step.id,
        `${at + 1} ${narrator && trace ? narrator.step(step, trace).title : step.name}`,
      ] as const,
  );
  return <ChoiceField path={path} label={label} options={[['', none], ...steps]} />;
}
