import { circumstanceTexts } from '../../../i18n/index.ts';
import { useLang } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useOperations } from './use-choices.ts';

/** What the client does. */
export function OperationChoice() {
  const lang = useLang();
  const chosen = useStore((state) => state.circumstances.operation);
  const { label, values } = circumstanceTexts.operation;
  return (
    <fieldset className="segments operations">
      <legend className="visually-hidden">{label[lang]}</legend>
      {useOperations().map((operation) => (
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
