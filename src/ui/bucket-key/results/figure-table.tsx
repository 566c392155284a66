import { type Estimate, peakRate, total } from '../../../economics/estimate.ts';
import { costOf, FIGURE_SOURCES, quotaShare, REGION_QUOTAS } from '../../../economics/prices.ts';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useBucketKey } from '../model/store.ts';
import { SourceLink } from '../source-link.tsx';
import { callsText, dollarsText, rateText, savedText, shareText } from '../words.ts';

/** Every figure with a Bucket Key and without. */
export function FigureTable({ found }: { readonly found: Estimate }) {
  const t = useT();
  const lang = useLang();
  const prices = useBucketKey((state) => state.prices);
  const region = useBucketKey((state) => state.region);
  const calls = (value: number) => callsText(lang, value);
  const rows: readonly FigureRow[] = [
    {
      name: t(bucketKeyTexts.calls),
      ...both(total(found.without), total(found.with), calls),
    },
    ...(['Decrypt', 'GenerateDataKey'] as const).map((operation) => ({
      name: t(bucketKeyTexts.callsOf, { operation }),
      isPart: true,
      ...both(found.without[operation], found.with[operation], calls),
    })),
    {
      name: t(bucketKeyTexts.cost),
      source: FIGURE_SOURCES.price.url,
      ...both(costOf(total(found.without), prices), costOf(total(found.with), prices), (value) =>
        dollarsText(lang, value),
      ),
    },
    {
      name: t(bucketKeyTexts.peak),
      ...both(peakRate(found.hours.without), peakRate(found.hours.with), (rate) =>
        rateText(lang, rate),
      ),
    },
    {
      name: t(bucketKeyTexts.quotaShare, { quota: REGION_QUOTAS[region] }),
      source: FIGURE_SOURCES.quota.url,
      ...both(
        quotaShare(peakRate(found.hours.without), region),
        quotaShare(peakRate(found.hours.with), region),
        (share) => shareText(lang, share),
      ),
    },
    // Each call to KMS leaves one event.
    { name: t(bucketKeyTexts.trail), ...both(total(found.without), total(found.with), calls) },
  ];
  return (
    <table className="bk-figures">
      <thead>
        <tr>
          <th scope="col">{t(bucketKeyTexts.figure)}</th>
          <th scope="col">{t(bucketKeyTexts.without)}</th>
          <th scope="col">{t(bucketKeyTexts.withKey)}</th>
          <th scope="col">{t(bucketKeyTexts.difference)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, without, with: kept, saved, isPart, source }) => (
          <tr key={name} data-part={isPart || undefined}>
            <th scope="row">
              {name} {source !== undefined && <SourceLink url={source} />}
            </th>
            <td>{without}</td>
            <td>{kept}</td>
            <td>{saved === null ? '–' : savedText(lang, saved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureRow {
  readonly name: string;
  readonly without: string;
  readonly with: string;
  /** Null where there was nothing to save. */
  readonly saved: number | null;
  readonly isPart?: boolean;
  readonly source?: string;
}

function both(without: number, kept: number, text: (value: number) => string) {
  return {
    without: text(without),
    with: text(kept),
    saved: without === 0 ? null : Math.max(0, 1 - kept / without),
  };
}
