import { scenarioCounts, scenarioTexts } from '../../../i18n/index.ts';
import { kmsCalls, receivedObject, statusText } from '../../../player/index.ts';
import { CheckIcon, CrossIcon, SaveIcon } from '../../kit/icons.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { useCount, useT } from '../../store/hooks.ts';
import { isAtEnd } from '../../store/predict-slice.ts';
import { isWaiting } from '../../store/run-slice.ts';
import { useStore } from '../../store/store.ts';

/** How the run ended: what the client was told, how often KMS was called, and the object, if one came back. */
export function OutcomeBox() {
  const t = useT();
  const count = useCount();
  const trace = useStore((state) => state.trace);
  const isRunning = useStore(isWaiting);
  const isHidden = useStore((state) => !isAtEnd(state));
  const received = trace && receivedObject(trace);
  const isGood = trace !== null && trace.outcome.status < 400;
  return (
    <section className="outcome" aria-label={t(scenarioTexts.outcome)}>
      {isRunning && <RunProgress />}
      {trace && isHidden && (
        <button
          type="button"
          className="outcome-later"
          onClick={() => useStore.getState().dispatch({ type: 'last' })}
        >
          {t(scenarioTexts.notYet)}
        </button>
      )}
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
                saveFile(
                  received.value.bytes,
                  trace.world.objectKey?.split('/').at(-1) || received.value.name,
                )
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

/** How far the run under way is. Its style keeps it unseen for the first moments, in which most runs end. */
function RunProgress() {
  const t = useT();
  const progress = useStore((state) => state.progress);
  const name = useStore((state) => state.source.name);
  if (progress === null) return null;
  const isReading = progress.phase === 'reading';
  const text = isReading
    ? t(scenarioTexts.reading, { name })
    : t(scenarioTexts.encrypting, { count: progress.steps });
  return (
    <div className="run-progress">
      <p>{text}</p>
      <progress
        aria-label={text}
        {...(isReading && progress.total > 0 ? { value: progress.bytes, max: progress.total } : {})}
      />
      <button type="button" className="button" onClick={() => useStore.getState().cancelRun()}>
        {t(scenarioTexts.cancel)}
      </button>
    </div>
  );
}
