import { explainTexts, fieldTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';

/** The circumstances that are not as at first, each with a button that sets it back and runs again. */
export function ChangeBack() {
  const t = useT();
  const lang = useLang();
  const circumstances = useStore((state) => state.circumstances);
  const changed = CHANGEABLE.filter((field) => circumstances[field] !== UNSAID[field]);
  if (changed.length === 0) return null;
  return (
    <div className="change-back">
      <p className="mending-intro">{t(explainTexts.changeBack)}</p>
      {changed.map((field) => {
        const { label, values } = fieldTexts(field);
        const before = UNSAID[field];
        return (
          <button
            key={field}
            type="button"
            className="button"
            onClick={() =>
              useStore.getState().setCircumstances({ ...circumstances, [field]: before })
            }
          >
            {t(explainTexts.setBack, {
              field: label[lang],
              value: values[before]?.[lang] ?? before,
            })}
          </button>
        );
      })}
    </div>
  );
}
