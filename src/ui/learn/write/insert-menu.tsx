import { exactSize, fieldTexts } from '../../../i18n/index.ts';
import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import { FIGURE_NAMES, figureOf } from '../../../lessons/figures.ts';
import { fillText } from '../../../lessons/fill.ts';
import type { Text } from '../../../lib/text.ts';
import type { Narrator } from '../../../narration/index.ts';
import { valuesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useFormNarrators } from './form-context.ts';

interface Props {
  /** The field that it is for. */
  readonly label: string;
  readonly trace: Trace | null;
  insert(token: string): void;
}

/** What a text can take from the run that it speaks of: a token is chosen by what it says here. */
export function InsertMenu({ label, trace, insert }: Props) {
  const t = useT();
  const lang = useLang();
  const narrator = useFormNarrators()?.[lang];
  if (trace === null || narrator === undefined) return null;
  const groups = groupsOf(trace, narrator);
  return (
    <select
      className="write-insert"
      aria-label={t(writeTexts.insertInto, { label })}
      value=""
      onChange={(event) => insert(event.currentTarget.value)}
    >
      <option value="">{t(writeTexts.insert)} …</option>
      {groups.map(([title, options]) => (
        <optgroup key={title.en} label={t(title)}>
          {options.map(([token, text]) => (
            <option key={token} value={token}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

type Group = readonly [title: Text, options: readonly (readonly [token: string, text: string])[]];

/** Tokens with what they say of this run. */
function groupsOf(trace: Trace, narrator: Narrator): readonly Group[] {
  const { lang } = narrator;
  const values = [...new Map(trace.values.map((value) => [value.name, value])).values()];
  const nameOf = (value: (typeof values)[number]) => narrator.valueName(value, trace);
  const run = ['answer', 'code', 'kms-calls', 'steps', 'objects', 'layers'];
  return [
    [writeTexts.insertValues, values.map((value) => [`{value ${value.name}}`, nameOf(value)])],
    [
      writeTexts.insertSizes,
      values.map((value) => [
        `{bytes ${value.name}}`,
        `${nameOf(value)}: ${exactSize(lang, value.bytes.length)}`,
      ]),
    ],
    [
      writeTexts.insertSteps,
      trace.steps.map((step, at) => [
        `{step ${step.id}}`,
        `${at + 1} ${narrator.step(step, trace).title}`,
      ]),
    ],
    [
      writeTexts.insertRun,
      run.map((name) => [`{${name}}`, `${name}: ${fillText(`{${name}}`, { trace, narrator })}`]),
    ],
    [
      writeTexts.insertNames,
      Object.entries(trace.world).map(([name, text]) => [`{world ${name}}`, text]),
    ],
    [
      writeTexts.insertModes,
      valuesOf('mode').map((mode) => [
        `{mode ${mode}}`,
        fieldTexts('mode').values[mode]?.[lang] ?? mode,
      ]),
    ],
    [
      writeTexts.insertFigures,
      FIGURE_NAMES.map((name) => [
        `{figure ${name}}`,
        `${name}: ${figureOf(name, lang)?.text ?? ''}`,
      ]),
    ],
  ];
}
