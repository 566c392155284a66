import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import { MORE_KINDS, type MoreKind } from '../../../scenario/index.ts';
import { PlusIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { KIND_NAMES } from '../editors/editor-names.ts';
import { ABOUT_KINDS } from './kinds.ts';

/** The further kinds of policy: what each does, whose it is, which command prints it, and an empty one to write in. */
export function KindList({ onAdd }: { readonly onAdd: (kind: MoreKind) => void }) {
  const t = useT();
  return (
    <section className="bring-kinds" aria-label={t(bringTexts.empty)}>
      <h3>{t(bringTexts.empty)}</h3>
      <ul>
        {MORE_KINDS.map((kind) => {
          const { about, command } = ABOUT_KINDS[kind];
          const name = t(KIND_NAMES[kind]);
          return (
            <li key={kind}>
              <div>
                <b>{name}</b> <span>{t(about)}</span> <code>{command}</code>
              </div>
              <button
                type="button"
                className="button"
                aria-label={t(bringTexts.addEmpty, { kind: name })}
                onClick={() => onAdd(kind)}
              >
                <PlusIcon /> {t(bringTexts.addShort)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
