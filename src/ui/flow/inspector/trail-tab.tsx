import { predictTexts, trailCounts, trailTexts } from '../../../i18n/index.ts';
import { trailRows } from '../../../player/trail-events.ts';
import { OutIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { TrailEventRow } from './trail-row.tsx';
import { useRun } from './use-run.ts';

const KMS_PAGE =
  'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html';
const S3_PAGE =
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html';

/** The events that the run leaves in CloudTrail, up to this step; later ones faint. */
export function TrailTab() {
  const t = useT();
  const count = useCount();
  const run = useRun();
  const predicts = useStore(isPredicting);
  if (run === null) return null;
  const rows = trailRows(run.trace, run.position).filter(
    ({ when }) => !(predicts && when === 'later'),
  );
  const soFar = rows.filter(({ when }) => when !== 'later').length;
  return (
    <div className="trail">
      <p className="inspector-hint">
        {soFar > 0
          ? count(trailCounts.soFar, soFar)
          : predicts
            ? t(predictTexts.hiddenLater)
            : t(rows.length === 0 ? trailTexts.none : trailTexts.noneYet)}
      </p>
      {rows.length > 0 && (
        <ol className="trail-rows" aria-label={t(trailTexts.events)}>
          {rows.map((row) => (
            <TrailEventRow key={row.id} row={row} run={run} />
          ))}
        </ol>
      )}
      <h2 className="panel-heading">{t(trailTexts.neverTitle)}</h2>
      <p>{t(trailTexts.never)}</p>
      <p>{t(trailTexts.optIn)}</p>
      <p className="trail-sources">
        <a href={KMS_PAGE} target="_blank" rel="noopener noreferrer">
          {t(trailTexts.source)} <OutIcon />
        </a>
        <a href={S3_PAGE} target="_blank" rel="noopener noreferrer">
          {t(trailTexts.dataSource)} <OutIcon />
        </a>
      </p>
    </div>
  );
}
