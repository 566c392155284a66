import { useId, useRef, useState } from 'react';
import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import type { Said } from '../../../lessons/lesson.ts';
import { partsOf } from '../../../lessons/tokens.ts';
import type { Lang } from '../../../lib/text.ts';
import type { Trace } from '../../../trace/index.ts';
import { focusOn } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { Told } from '../trainer/told.tsx';
import { change, useDraft } from './draft-store.ts';
import { FieldProblems, isUnwritten } from './field-problems.tsx';
import { useAt, useFormNarrators, useProblemsAt } from './form-context.ts';
import { InsertMenu } from './insert-menu.tsx';
import type { Path } from './paths.ts';

interface Props {
  readonly path: Path;
  readonly label: string;
  /** The run that the text speaks of. */
  readonly trace: Trace | null;
  /** A line, or a paragraph. */
  readonly isLong?: boolean;
}

/** A text in the languages that are being written in, with what can be taken from its run, and how it will read. */
export function SaidField({ path, label, trace, isLong = false }: Props) {
  const t = useT();
  const id = useId();
  const langs = useDraft((state) => state.langs);
  const said = useAt<Said>(path) ?? {};
  const areas = useRef<Partial<Record<Lang, HTMLTextAreaElement | null>>>({});
  const [active, setActive] = useState<Lang | null>(null);
  const hasProblem = !useProblemsAt(path).every(isUnwritten);
  const write = (lang: Lang, text: string) => change([...path, lang], text);
  const insert = (token: string) => {
    const lang = active ?? langs[0] ?? 'en';
    const area = areas.current[lang];
    const text = said[lang] ?? '';
    const [start, end] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    write(lang, text.slice(0, start) + token + text.slice(end));
    if (area) focusOn(area);
    // Once the text is there.
    requestAnimationFrame(() =>
      area?.setSelectionRange(start + token.length, start + token.length),
    );
  };
  return (
    <fieldset
      className="write-said"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setActive(null);
      }}
    >
      <legend>{label}</legend>
      {langs.map((lang) => (
        <textarea
          key={lang}
          ref={(area) => {
            areas.current[lang] = area;
          }}
          lang={lang}
          rows={isLong ? 3 : 1}
          aria-label={t(lang === 'en' ? writeTexts.inEnglish : writeTexts.inJapanese, { label })}
          aria-invalid={hasProblem || undefined}
          aria-describedby={`${id}-problem`}
          placeholder={langs.length > 1 ? (lang === 'en' ? 'English' : '日本語') : undefined}
          value={said[lang] ?? ''}
          onFocus={() => setActive(lang)}
          onChange={(event) => write(lang, event.currentTarget.value)}
        />
      ))}
      {active !== null && <InsertMenu label={label} trace={trace} insert={insert} />}
      <Preview said={said} langs={langs} trace={trace} />
      <FieldProblems path={path} id={`${id}-problem`} />
    </fieldset>
  );
}

/** How a text will read, where that differs from how it is written. */
function Preview({
  said,
  langs,
  trace,
}: {
  readonly said: Said;
  readonly langs: readonly Lang[];
  readonly trace: Trace | null;
}) {
  const t = useT();
  const narrators = useFormNarrators();
  const told = langs.filter((lang) =>
    partsOf(said[lang] ?? '').some(({ kind }) => kind !== 'plain'),
  );
  return told.map((lang) => (
    <p key={lang} className="write-preview">
      <span>{t(writeTexts.preview)}</span>{' '}
      <Told
        said={{ [lang]: said[lang] }}
        narrators={narrators}
        trace={trace}
        unknown={t(writeTexts.unknown)}
      />
    </p>
  ));
}
