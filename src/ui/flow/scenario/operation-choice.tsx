import { circumstanceTexts } from '../../../i18n/index.ts';
import { profileOf } from '../../../modes/profiles.ts';
import { valuesOf } from '../../../scenario/index.ts';
import { useLang } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** What the client does: the operations that the mode has, in the order of the table of circumstances. */
export function OperationChoice() {
  const lang = useLang();
  const { mode, operation: chosen } = useStore((state) => state.circumstances);
  const { label, values } = circumstanceTexts.operation;
  return (
    <fieldset className="segments operations">
      <legend className="visually-hidden">{label[lang]}</legend>
      {valuesOf('operation')
        .filter((operation) => profileOf(mode)?.operations.includes(operation))
        .map((operation) => (
          <label key={operation}>
            <input
              type="radio"
              name="operation"
              value={operation}
              checked={operation === chosen}
              onChange={() => useStore.getState().setField('operation', operation)}
            />
            <span>{values[operation][lang]}</span>
          </label>
        ))}
    </fieldset>
  );
}
