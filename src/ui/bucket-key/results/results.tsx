import { useEffect, useState } from 'react';
import { type Estimate, MOST_PLAYED, savedShare, total } from '../../../economics/estimate.ts';
import { DAYS } from '../../../economics/pattern.ts';
import { costOf } from '../../../economics/prices.ts';
import type { Workload } from '../../../economics/workload.ts';
import { bucketKeyCounts, bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { PriceForm } from '../form/price-form.tsx';
import { useBucketKey } from '../model/store.ts';
import { SourceLink } from '../source-link.tsx';
import { dollarsText, savedText, shareText } from '../words.ts';
import { AWS_CLAIMS } from './claims.ts';
import { FigureTable } from './figure-table.tsx';
import { MonthFigure } from './month-figure.tsx';

/** What the month comes to, with a Bucket Key and without. */
export function Results() {
  const t = useT();
  const found = useBucketKey((state) => state.found);
  const workload = useBucketKey((state) => state.workload);
  const isBehind = found === null || !isSame(found.workload, workload);
  return (
    <section
      className="bk-results"
      aria-label={t(bucketKeyTexts.results)}
      aria-busy={isBehind}
      data-behind={isBehind || undefined}
    >
      {found === null ? (
        <p className="bk-computing">{t(bucketKeyTexts.computing)}</p>
      ) : (
        <>
          <Verdict found={found} />
          <FigureTable found={found} />
          <MonthFigure found={found} />
          <PriceForm />
          <Method found={found} />
        </>
      )}
      <Announcement found={isBehind ? null : found} />
    </section>
  );
}

/** An answer comes from the worker with a copy of what was asked. */
function isSame(a: Workload, b: Workload): boolean {
  return (Object.keys(a) as (keyof Workload)[]).every((field) => a[field] === b[field]);
}

function Verdict({ found }: { readonly found: Estimate }) {
  const t = useT();
  const lang = useLang();
  const prices = useBucketKey((state) => state.prices);
  const cost = (calls: number) => dollarsText(lang, costOf(calls, prices));
  const share = (value: number) => shareText(lang, value);
  return (
    <div className="bk-verdict">
      <p className="bk-saved">
        <b>{t(bucketKeyTexts.fewer, { share: savedText(lang, savedShare(found)) })}</b>
        <span>
          {t(bucketKeyTexts.costFromTo, {
            without: cost(total(found.without)),
            with: cost(total(found.with)),
          })}
        </span>
      </p>
      <p className="bk-aws-says">
        {t(bucketKeyTexts.awsSays, {
          ...AWS_CLAIMS.sample.of,
          share: share(AWS_CLAIMS.upTo.share),
          sample: savedText(lang, AWS_CLAIMS.sample.share),
        })}{' '}
        <SourceLink url={AWS_CLAIMS.upTo.url} />{' '}
        <SourceLink url={AWS_CLAIMS.sample.url} name="aws-samples" />
      </p>
    </div>
  );
}

function Method({ found }: { readonly found: Estimate }) {
  const t = useT();
  const lang = useLang();
  const { method, workload, error } = found;
  const calls = total(found.with);
  return (
    <div className="bk-method">
      <p>
        {workload.lifetime === 0
          ? t(bucketKeyTexts.playedZero)
          : method === 'each'
            ? t(bucketKeyTexts.playedEach)
            : t(bucketKeyTexts.playedSome, {
                most: MOST_PLAYED,
                error: shareText(lang, calls === 0 ? 0 : error / calls),
              })}
        {lang === 'ja' ? '' : ' '}
        {t(bucketKeyTexts.months, { days: DAYS })}
      </p>
      <p>{t(bucketKeyTexts.peakNote)}</p>
      <p>{t(bucketKeyTexts.costNote)}</p>
    </div>
  );
}

/** Time in ms without another answer after which the result is said: not at every keystroke. */
const SETTLED_AFTER = 900;

function Announcement({ found }: { readonly found: Estimate | null }) {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const [said, setSaid] = useState<Estimate | null>(null);
  useEffect(() => {
    if (found === null) return;
    const timer = setTimeout(() => setSaid(found), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [found]);
  return (
    <p className="visually-hidden" role="status">
      {said !== null &&
        `${t(bucketKeyTexts.fewer, { share: savedText(lang, savedShare(said)) })}${lang === 'ja' ? '。' : '. '}${count(bucketKeyCounts.settled, total(said.with))}`}
    </p>
  );
}
