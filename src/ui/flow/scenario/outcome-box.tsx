import { scenarioCounts, scenarioTexts } from '../../../i18n/index.ts';
import { CheckIcon, CrossIcon, SaveIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { isAtEnd, isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { kmsCalls, receivedObject, statusText } from '../../../player/outcome.ts';
import { RunProgress } from './run-progress.tsx';
import { saveValue } from './save-value.ts';

/** How the run ended: what the client was told, how often KMS was called, and the object, if one came back. */
export function OutcomeBox() {
  const t = useT();
  const count = useCount();
  const trace = useStore((state) => state.trace);
  const isRunning = useStore((state) => state.progress !== null);
  const isHidden = useStore((state) => isPredicting(state) && !isAtEnd(state));
  const received = trace && receivedObject(trace);
  const isGood = trace !== null && trace.outcome.status < 400;
  return (
    <section className="outcome" aria-label={t(scenarioTexts.outcome)}>
      {isRunning && <RunProgress />}
      {trace && isHidden && <p className="outcome-later">{t(scenarioTexts.notYet)}</p>}
      {trace && !isHidden && (
        <div className="outcome-box" data-good={isGood}>
          <p className="outcome-status">
            {isGood ? <CheckIcon /> : <CrossIcon />}
            <strong>{statusText(trace.outcome.status)}</strong>
            <span>{count(scenarioCounts.kmsCalls, kmsCalls(trace))}</span>
          </p>
          {trace.outcome.code && <code className="outcome-code">{trace.outcome.code}</code>}
          {received?.isSame && <p className="outcome-same">{t(scenarioTexts.same)}</p>}
          {received && (
            <button
              type="button"
              className="button"
              onClick={() =>
                saveValue(received.value, trace.world.objectKey ?? received.value.name)
              }
            >
              <SaveIcon />
              {t(scenarioTexts.download)}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
