import { scenarioTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** How far the run under way is. Its style keeps it unseen for the first moments, in which most runs end. */
export function RunProgress() {
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
