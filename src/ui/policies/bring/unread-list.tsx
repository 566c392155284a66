import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import type { Unread } from '../../../intake/index.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useT } from '../../store/hooks.ts';
import { UNREAD_TEXTS } from './kinds.ts';

/** More than these nobody reads. */
const SHOWN = 6;

/** What was seen in a text and is not taken over, with its place. */
export function UnreadList({ unread }: { readonly unread: readonly Unread[] }) {
  const t = useT();
  if (unread.length === 0) return null;
  const says = ({ code, place }: Unread) => {
    const isFile = code === 'not-json' && !/^\d+$/.test(place);
    return t(isFile ? bringTexts.unreadFile : UNREAD_TEXTS[code], { place });
  };
  const lines = [...new Set(unread.map(says))];
  return (
    <WarningNote>
      <ul className="bring-unread" aria-label={t(bringTexts.unread)}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > SHOWN && <li>…</li>}
      </ul>
    </WarningNote>
  );
}
