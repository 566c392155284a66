import { trailTexts } from '../../../i18n/index.ts';
import type { TrailRow } from '../../../player/trail-events.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { StepLink } from './step-link.tsx';
import type { Run } from './use-run.ts';

interface Props {
  readonly row: TrailRow;
  readonly run: Run;
}

/** One event in a line; opened, the whole of it. */
export function TrailEventRow({ row, run }: Props) {
  const t = useT();
  const { when, position } = row;
  const step = run.trace.steps[position - 1];
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
