import { transportTexts } from '../../../i18n/index.ts';
import { SPEEDS } from '../../../player/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** How fast it plays. */
export function SpeedControl() {
  const t = useT();
  const speed = useStore((state) => state.transport.speed);
  return (
    <fieldset className="segments speed">
      <legend className="visually-hidden">{t(transportTexts.speed)}</legend>
      {SPEEDS.map((factor) => (
        <label key={factor}>
          <input
            type="radio"
            name="speed"
            checked={factor === speed}
            onChange={() => useStore.getState().dispatch({ type: 'speed', speed: factor })}
          />
          <span>{t(transportTexts.speedFactor, { factor: String(factor) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
