import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { PRESETS } from '../presets/presets.ts';
import { AwsLink } from '../share/aws-link.tsx';
import { usePolicies } from '../state/store.ts';

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
