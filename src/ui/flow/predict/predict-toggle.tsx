import { predictTexts } from '../../../i18n/index.ts';
import { QuestionIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';

/** Turns the questions on and off. */
export function PredictToggle() {
  const t = useT();
  const predicts = useStore(isPredicting);
  return (
    <button
      type="button"
      className="button predict-toggle"
      aria-pressed={predicts}
      aria-label={t(predictTexts.toggle)}
      title={t(predictTexts.toggleTitle)}
      onClick={() => useStore.getState().setPredict(!predicts)}
    >
      <QuestionIcon />
      <span className="predict-toggle-name">{t(predictTexts.toggle)}</span>
    </button>
  );
}
