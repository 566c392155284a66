import './trail.css';
import { diagramTexts, predictTexts, trailCounts, trailTexts } from '../../../i18n/index.ts';
import { awsPage } from '../../../lib/aws-docs.ts';
import { type TrailRow, trailRows } from '../../../player/trail-events.ts';
import { BasisBadge } from '../../kit/basis-badge.tsx';
import { CopyButton } from '../../kit/copy-button.tsx';
import { CheckIcon, CrossIcon, OutIcon } from '../../kit/icons.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { type Run, useRun } from './inspected.tsx';
import { StepLink } from './links.tsx';

const KMS_PAGE =
  'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html';
const S3_PAGE =
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html';

/** The events that the run leaves in CloudTrail, up to this step; later ones faint. */
export function TrailTab() {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const run = useRun();
  const predicts = useStore(isPredicting);
  const isOpening = useStore((state) => state.isOpening);
  if (run === null) return null;
  // Who did what is the same in every run; when, and by what ids, is not.
  if (isOpening) return <p className="inspector-hint">{t(diagramTexts.ownRunUnderWay)}</p>;
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
            <TrailRowView key={row.id} row={row} run={run} />
          ))}
        </ol>
      )}
      <h2 className="panel-heading">{t(trailTexts.neverTitle)}</h2>
      <p>{t(trailTexts.never)}</p>
      <p>{t(trailTexts.optIn)}</p>
      <p className="trail-sources">
        <a href={awsPage(KMS_PAGE, lang)} target="_blank" rel="noopener noreferrer">
          {t(trailTexts.source)} <OutIcon />
        </a>
        <a href={awsPage(S3_PAGE, lang)} target="_blank" rel="noopener noreferrer">
          {t(trailTexts.dataSource)} <OutIcon />
        </a>
      </p>
    </div>
  );
}

interface RowProps {
  readonly row: TrailRow;
  readonly run: Run;
}

/** One event in a line; opened, the whole of it. */
function TrailRowView({ row, run }: RowProps) {
  const t = useT();
  const { when, position } = row;
  const step = run.trace.steps[position - 1];
  const narrator = useStore((state) => state.narrator);
  const basis = row.fact === null ? null : narrator?.fact(row.fact);
  return (
    <li className="card trail-row" data-when={when}>
      <details>
        <summary className="trail-summary">
          <span className="trail-line">
            <b className="trail-name">{row.name}</b>
            <span className="trail-outcome" data-failed={row.errorCode !== null || undefined}>
              {row.errorCode === null ? <CheckIcon /> : <CrossIcon />}
              {row.errorCode ?? t(trailTexts.success)}
            </span>
          </span>
          <span className="trail-line">
            <span className="part-tag">
              {t(row.isManagement ? trailTexts.management : trailTexts.data)}
            </span>
            {basis && <BasisBadge status={basis.status} />}
            <code className="trail-source">{row.source}</code>
            <time className="trail-time" dateTime={row.time}>
              {row.time}
            </time>
          </span>
          <code className="trail-who">{row.who ?? t(trailTexts.anonymous)}</code>
          {when !== 'past' && <span className="trail-when">{t(trailTexts[when])}</span>}
        </summary>
        <div className="trail-event">
          <div className="message-meta">
            {step && position !== run.position && <StepLink place={{ step, position }} titled />}
            <CopyButton what={t(trailTexts.json)} text={() => row.json} />
          </div>
          <pre className="json">{row.json}</pre>
        </div>
      </details>
    </li>
  );
}
