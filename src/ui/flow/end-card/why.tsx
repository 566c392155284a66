import {
  endCardCounts,
  endCardTexts,
  explainTexts,
  holdingReasonTexts,
  readChangeTexts,
  readReasonTexts,
} from '../../../i18n/index.ts';
import type { CellOutcome, HoldingReason } from '../../../modes/judge-cell.ts';
import { profileOf } from '../../../modes/profiles.ts';
import type { ReaderCell } from '../../../modes/readers.ts';
import type { Trace } from '../../../trace/index.ts';
import { ArrowRightIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { openCell } from './open-flow.ts';
import { readerOf } from './readers.ts';

interface Props {
  readonly cell: ReaderCell;
  readonly outcome: CellOutcome;
  /** The run that left the object behind. */
  readonly trace: Trace;
}

/** Why somebody can or cannot read: who said no, for lack of what, and in AWS's words. */
export function Why({ cell, outcome, trace }: Props) {
  const t = useT();
  const { name, what } = readerOf(cell.who);
  return (
    <>
      <h3 className="end-why-head">
        {name === null ? t(what) : <code>{name}</code>}
        <span className="end-why-when">{t(readChangeTexts[cell.what])}</span>
      </h3>
      {outcome.answer === null ? (
        <Holding outcome={outcome} />
      ) : outcome.fail === null ? (
        <p className="end-why-point">{t(readReason(cell, outcome))}</p>
      ) : (
        <Refused outcome={outcome} fail={outcome.fail} trace={trace} />
      )}
      {cell.circumstances !== null && (
        <button type="button" className="button" onClick={() => openCell(cell)}>
          {t(endCardTexts.openRun)}
          <ArrowRightIcon />
        </button>
      )}
    </>
  );
}

/** Who reads without asking, or cannot: whether what they hold opens it was tried. */
function Holding({ outcome: { reason, keysTried } }: Pick<Props, 'outcome'>) {
  const t = useT();
  const count = useCount();
  return (
    <>
      <p className="end-why-point">{t(holdingReasonTexts[reason.id as HoldingReason])}</p>
      {keysTried !== null && keysTried > 0 && (
        <p className="end-hint">{count(endCardCounts.keysTried, keysTried)}</p>
      )}
    </>
  );
}

function readReason({ circumstances }: ReaderCell, { kmsAsked }: CellOutcome) {
  if (kmsAsked) return readReasonTexts.withKms;
  const needsKey = profileOf(circumstances?.mode ?? '')?.needsCustomerKey === true;
  return needsKey ? readReasonTexts.withCustomerKey : readReasonTexts.alone;
}

interface RefusedProps extends Pick<Props, 'outcome' | 'trace'> {
  readonly fail: NonNullable<CellOutcome['fail']>;
}

function Refused({ outcome, fail, trace }: RefusedProps) {
  const t = useT();
  // A cell's run is of the same mode, and so has the same words.
  const why = useStore((state) => state.narrator)?.cause(fail, trace) ?? null;
  return (
    <>
      <p className="end-why-point">{t(whoRefused(outcome))}</p>
      {why !== null && <p>{why.cause}</p>}
      <h4 className="panel-heading">{t(explainTexts.awsSays)}</h4>
      <p className="end-said">
        <b>{fail.code}</b> {fail.message}
      </p>
    </>
  );
}

function whoRefused({ refusedBy, kmsAsked }: CellOutcome) {
  if (refusedBy === 'kms') return explainTexts.byKmsThroughS3;
  return kmsAsked ? explainTexts.byS3AfterKms : explainTexts.byS3;
}
