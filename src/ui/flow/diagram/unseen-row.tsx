import { diagramTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** A step that is yet to come, while the reader predicts: where it goes and what it is would give answers away. */
export function UnseenRow({ position }: { readonly position: number }) {
  const t = useT();
  return (
    <li className="row" data-when="future">
      <button
        type="button"
        className="row-button"
        onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
      >
        <span className="row-number">{position}</span>
        <span className="visually-hidden">{t(diagramTexts.unseen)}</span>
        <span className="row-unseen" aria-hidden="true">
          …
        </span>
      </button>
    </li>
  );
}
