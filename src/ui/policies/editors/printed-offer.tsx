import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import type { EditorId } from '../../../judge/documents.ts';
import { useT } from '../../store/hooks.ts';
import { looksPrinted, openBring } from '../bring/state.ts';

interface Props {
  readonly id: EditorId;
  readonly text: string;
}

/** Where an editor's text is what a tool prints around a policy, the offer to read it. */
export function PrintedOffer({ id, text }: Props) {
  const t = useT();
  if (!looksPrinted(text)) return null;
  return (
    <p className="policy-printed">
      {t(editorTexts.looksPrinted)}{' '}
      <button type="button" className="button" onClick={() => openBring(text, id)}>
        {t(editorTexts.readIt)}
      </button>
    </p>
  );
}
