import { useId } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import type { Text } from '../../lib/text.ts';
import { pageRow } from '../../link/index.ts';
import { Dialog } from '../kit/dialog.tsx';
import { isCharacter } from '../kit/keys.ts';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

type Rows = readonly (readonly [keys: readonly string[], does: Text])[];

/** Only where there are steps. */
const STEPPING: Rows = [
  [['→', 'Page Down', 'Space'], shellTexts.keyNext],
  [['←', 'Page Up'], shellTexts.keyPrevious],
  [['Home'], shellTexts.keyFirst],
  [['End'], shellTexts.keyLast],
  [['P'], shellTexts.keyPlay],
];
/** Only where a flow is played. */
const PLAYING: Rows = [
  [['D'], shellTexts.keyView],
  [['1', '2', '3', '4'], shellTexts.keyAnswer],
  [['R'], shellTexts.keyReveal],
];
const LEAVING: Rows = [[['Esc'], shellTexts.keyLeave]];
const EVERYWHERE: Rows = [
  [['.', 'B'], shellTexts.keyBlank],
  [['?', 'Ctrl + /'], shellTexts.keyList],
];

/** What keys do, and whether those that write a character do anything. */
export function KeysDialog() {
  const t = useT();
  const note = useId();
  const { setCharacterKeys } = useStore.getState();
  const { plays, steps } = pageRow(useStore((state) => state.page));
  const hasCharacters = useStore((state) => state.characterKeys);
  const listed = [
    ...(steps ? STEPPING : []),
    ...(plays ? PLAYING : []),
    ...(steps ? LEAVING : []),
    ...EVERYWHERE,
  ];
  const rows = listed
    .map(([keys, text]) => ({
      text,
      keys: keys.filter((key) => hasCharacters || !isCharacter(key)),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <Dialog title={t(shellTexts.keysTitle)} onClose={() => useStore.getState().setOverlay(null)}>
      <dl className="keys">
        {rows.map(({ keys, text }) => (
          <div key={text.en}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="dialog-note">{t(shellTexts.keysNote)}</p>
      <div className="keys-setting">
        <label>
          <input
            type="checkbox"
            checked={hasCharacters}
            aria-describedby={note}
            onChange={(event) => setCharacterKeys(event.currentTarget.checked)}
          />
          {t(shellTexts.characterKeys)}
        </label>
        <p id={note}>{t(shellTexts.characterKeysNote)}</p>
      </div>
    </Dialog>
  );
}
