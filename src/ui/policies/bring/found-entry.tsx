import { useId } from 'react';
import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import type { EditorId } from '../../../judge/documents.ts';
import { useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { LevelSelect } from '../editors/level-select.tsx';
import { BASIS_TEXTS, FOUND_KINDS, FOUND_NAMES } from './kinds.ts';
import { type Entry, isLevelled } from './plan.ts';

interface Props {
  readonly entry: Entry;
  /** The editor whose text it replaces; null where it is added. */
  readonly target: EditorId | null;
  readonly onChange: (entry: Entry) => void;
}

/** One policy that was found: whether, as what and in whose place it is taken over. */
export function FoundEntry({ entry, target, onChange }: Props) {
  const t = useT();
  const check = useId();
  const editorName = useEditorName();
  const { found, kind, isTaken } = entry;
  const name = found.name ?? t(bringTexts.unnamed);
  const basis = BASIS_TEXTS[found.basis];
  const place = !isTaken
    ? t(bringTexts.left)
    : target === null
      ? t(bringTexts.added)
      : t(bringTexts.replaces, { name: editorName(target) });
  return (
    <li className="bring-entry" data-taken={isTaken || undefined}>
      <div className="bring-entry-head">
        <input
          id={check}
          type="checkbox"
          checked={isTaken}
          aria-label={t(bringTexts.takeOne, { name: `${t(FOUND_NAMES[kind])} ${name}` })}
          onChange={(event) => onChange({ ...entry, isTaken: event.currentTarget.checked })}
        />
        {found.basis === 'said' ? (
          <b>{t(FOUND_NAMES[kind])}</b>
        ) : (
          <select
            value={kind}
            aria-label={t(bringTexts.kindOf, { name })}
            onChange={(event) => {
              const chosen = FOUND_KINDS.find((each) => each === event.currentTarget.value);
              if (chosen !== undefined) onChange({ ...entry, kind: chosen });
            }}
          >
            {FOUND_KINDS.filter((each) => each !== 'grant').map((each) => (
              <option key={each} value={each}>
                {t(FOUND_NAMES[each])}
              </option>
            ))}
          </select>
        )}
        {found.name !== null && <code>{found.name}</code>}
        <span className="bring-entry-place">{place}</span>
      </div>
      {isLevelled(kind) && isTaken && (
        <LevelSelect
          label={t(bringTexts.levelOf, { name })}
          level={found.level ?? 0}
          onLevel={(level) => onChange({ ...entry, found: { ...found, level } })}
        />
      )}
      {basis !== null && <p className="bring-note">{t(basis)}</p>}
      {found.unresolved.length > 0 && (
        <p className="bring-note">
          {t(bringTexts.unresolved, { names: found.unresolved.join(', ') })}
        </p>
      )}
      <details className="bring-text">
        <summary>{t(bringTexts.show)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that */}
        <pre className="json" tabIndex={0}>
          {found.text}
        </pre>
      </details>
    </li>
  );
}
