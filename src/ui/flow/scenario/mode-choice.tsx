import { circumstanceTexts } from '../../../i18n/index.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { useLang } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** Which server-side encryption. */
export function ModeChoice() {
  const lang = useLang();
  const chosen = useStore((state) => state.circumstances.mode);
  const { label, values } = circumstanceTexts.mode;
  return (
    <fieldset className="modes">
      <legend className="panel-heading">{label[lang]}</legend>
      {PROFILES.map(({ id }) => (
        <label key={id} className="mode">
          <input
            type="radio"
            name="mode"
            value={id}
            checked={id === chosen}
            onChange={() => useStore.getState().setField('mode', id)}
          />
          <span>{values[id][lang]}</span>
        </label>
      ))}
    </fieldset>
  );
}
