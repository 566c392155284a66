import {
  FIGURE_SOURCES,
  PRICE_LIMITS,
  QUOTA_REGIONS,
  type QuotaRegion,
  REGION_QUOTAS,
} from '../../../economics/prices.ts';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { priceText } from '../../../link/bucket-key-page.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useBucketKey } from '../model/store.ts';
import { typedPrice, typedWhole } from '../model/typed-number.ts';
import { SourceLink } from '../source-link.tsx';
import { callsText, dateText } from '../words.ts';
import { Choice } from './choice.tsx';
import { NumberField } from './number-field.tsx';
import { useTyped } from './use-typed.ts';

/** What calls cost, and how many an account may make. */
export function PriceForm() {
  const t = useT();
  const lang = useLang();
  const region = useBucketKey((state) => state.region);
  return (
    <form className="bk-form bk-prices" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend className="panel-heading">{t(bucketKeyTexts.priceAndQuota)}</legend>
        <Choice<QuotaRegion>
          label={t(bucketKeyTexts.region)}
          value={region}
          options={QUOTA_REGIONS.map((each) => [
            each,
            `${each === 'other' ? t(bucketKeyTexts.regionOther) : each} · ${callsText(lang, REGION_QUOTAS[each])}/s`,
          ])}
          help={
            <>
              {t(bucketKeyTexts.regionHelp, { date: dateText(lang, FIGURE_SOURCES.quota.asOf) })}{' '}
              <SourceLink url={FIGURE_SOURCES.quota.url} />
            </>
          }
          onChange={useBucketKey.getState().setRegion}
        />
        <PriceField />
        <FreeField />
      </fieldset>
    </form>
  );
}

function PriceField() {
  const t = useT();
  const lang = useLang();
  const value = useBucketKey((state) => state.prices.price);
  const { draft, isBad, onType, onLeave } = useTyped('price', typedPrice);
  const { most } = PRICE_LIMITS.price;
  const used = priceText(value);
  return (
    <NumberField
      label={t(bucketKeyTexts.price)}
      help={
        <>
          {t(bucketKeyTexts.priceHelp, { date: dateText(lang, FIGURE_SOURCES.price.asOf) })}{' '}
          <SourceLink url={FIGURE_SOURCES.price.url} />
        </>
      }
      text={draft ?? used}
      problem={isBad ? t(bucketKeyTexts.badPrice, { most, used }) : null}
      onType={onType}
      onLeave={onLeave}
    />
  );
}

function FreeField() {
  const t = useT();
  const lang = useLang();
  const value = useBucketKey((state) => state.prices.free);
  const limits = PRICE_LIMITS.free;
  const { draft, isBad, onType, onLeave } = useTyped('free', (text) => typedWhole(text, limits));
  return (
    <NumberField
      label={t(bucketKeyTexts.free)}
      help={
        <>
          {t(bucketKeyTexts.freeHelp, { date: dateText(lang, FIGURE_SOURCES.free.asOf) })}{' '}
          <SourceLink url={FIGURE_SOURCES.free.url} />
        </>
      }
      text={draft ?? callsText(lang, value)}
      problem={isBad ? t(bucketKeyTexts.badNumber, { ...limits, used: value }) : null}
      onType={onType}
      onLeave={onLeave}
    />
  );
}
