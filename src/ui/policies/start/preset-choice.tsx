import { useId } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { POLICY_PRESETS } from '../../../scenario/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { AwsLink } from '../aws-link.tsx';
import { type Source, usePolicies } from '../state/store.ts';
import { PRESETS } from './presets.ts';

/** What the editors start from: a preset, or what was edited here before. */
export function PresetChoice() {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const source = usePolicies((state) => state.source);
  const mine = usePolicies((state) => state.mine);
  return (
    <div className="policies-start">
      <label className="panel-heading" htmlFor={id}>
        {t(policiesTexts.preset)}
      </label>
      <select
        id={id}
        value={optionOf(source)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {source.kind === 'link' && <option value="link">{t(policiesTexts.presetLink)}</option>}
        {mine.map((_, at) => (
          <option key={optionOf({ kind: 'mine', at, from: null })} value={`mine ${at}`}>
            {at === 0
              ? t(policiesTexts.presetMine)
              : t(policiesTexts.presetEarlier, { number: at })}
          </option>
        ))}
        {POLICY_PRESETS.map((preset) => (
          <option key={preset} value={preset}>
            {PRESETS[preset].title[lang]}
          </option>
        ))}
      </select>
      <p className="policies-start-text">
        {source.kind === 'preset'
          ? PRESETS[source.preset].text[lang]
          : t(source.kind === 'mine' ? policiesTexts.editedText : policiesTexts.linkText)}
      </p>
    </div>
  );
}

function optionOf(source: Source): string {
  if (source.kind === 'mine') return `mine ${source.at}`;
  return source.kind === 'preset' ? source.preset : 'link';
}

function choose(value: string): void {
  const { choosePreset, chooseMine } = usePolicies.getState();
  const preset = POLICY_PRESETS.find((name) => name === value);
  if (preset) choosePreset(preset);
  else if (value.startsWith('mine ')) chooseMine(Number(value.slice('mine '.length)));
}

/** What is to know of a preset, with AWS's pages. */
export function PresetNotes() {
  const t = useT();
  const lang = useLang();
  const source = usePolicies((state) => state.source);
  // They stay true of what was begun with while it is being edited.
  const origin = source.kind === 'mine' ? source.from : source;
  const notes = origin?.kind === 'preset' ? PRESETS[origin.preset].notes : [];
  if (notes.length === 0) return null;
  return (
    <section className="preset-notes" aria-label={t(policiesTexts.notes)}>
      <ul>
        {notes.map(({ text, source: page }) => (
          <li key={text.en}>
            {text[lang]} <AwsLink page={page} />
          </li>
        ))}
      </ul>
    </section>
  );
}
