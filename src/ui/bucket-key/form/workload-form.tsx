import { PATTERNS, type Pattern } from '../../../economics/pattern.ts';
import { WORKLOAD_NAMES, WORKLOADS, type WorkloadName } from '../../../economics/presets.ts';
import { LIMITS, type Quantity } from '../../../economics/workload.ts';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import type { Text } from '../../../lib/text.ts';
import { USUAL_BUCKET_KEY } from '../../../link/bucket-key-page.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { exampleOf, useBucketKey } from '../model/store.ts';
import { SLIDER_STEPS, sliderNumber, sliderPlace, typedWhole } from '../model/typed-number.ts';
import { callsText } from '../words.ts';
import { Choice } from './choice.tsx';
import { NumberField } from './number-field.tsx';
import { useTyped } from './use-typed.ts';

const OWN = 'own';

const PRESETS = {
  lake: bucketKeyTexts.presetLake,
  backend: bucketKeyTexts.presetBackend,
  archive: bucketKeyTexts.presetArchive,
} as const satisfies Record<WorkloadName, Text>;

const PATTERN_TEXTS: Readonly<Record<Pattern, Text>> = {
  even: bucketKeyTexts.patternEven,
  office: bucketKeyTexts.patternOffice,
  nightly: bucketKeyTexts.patternNightly,
};

const FIELDS: Readonly<Record<Quantity, { readonly label: Text; readonly help: Text }>> = {
  requests: { label: bucketKeyTexts.requests, help: bucketKeyTexts.requestsHelp },
  reads: { label: bucketKeyTexts.reads, help: bucketKeyTexts.readsHelp },
  requesters: { label: bucketKeyTexts.requesters, help: bucketKeyTexts.requestersHelp },
  stored: { label: bucketKeyTexts.stored, help: bucketKeyTexts.storedHelp },
  perKey: { label: bucketKeyTexts.perKey, help: bucketKeyTexts.perKeyHelp },
  together: { label: bucketKeyTexts.together, help: bucketKeyTexts.togetherHelp },
  lifetime: { label: bucketKeyTexts.lifetime, help: bucketKeyTexts.lifetimeHelp },
};

const ORDER: readonly Quantity[] = [
  'requests',
  'reads',
  'requesters',
  'stored',
  'perKey',
  'together',
  'lifetime',
];

/** What a month of the bucket is like. */
export function WorkloadForm() {
  const t = useT();
  const { setPattern, show } = useBucketKey.getState();
  const pattern = useBucketKey((state) => state.workload.pattern);
  return (
    <form className="bk-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend className="panel-heading">{t(bucketKeyTexts.yourBucket)}</legend>
        <PresetChoice />
        {ORDER.map((field) => (
          <QuantityField key={field} field={field} />
        ))}
        <Choice
          label={t(bucketKeyTexts.pattern)}
          value={pattern}
          options={PATTERNS.map((each) => [each, t(PATTERN_TEXTS[each])])}
          onChange={setPattern}
        />
      </fieldset>
      <button type="button" className="button" onClick={() => show(USUAL_BUCKET_KEY)}>
        {t(bucketKeyTexts.reset)}
      </button>
    </form>
  );
}

function PresetChoice() {
  const t = useT();
  const lang = useLang();
  const example = useBucketKey((state) => exampleOf(state.workload));
  const options = WORKLOAD_NAMES.map((name): readonly [string, string] => [
    name,
    t(PRESETS[name], { requests: callsText(lang, WORKLOADS[name].requests) }),
  ]);
  return (
    <Choice
      label={t(bucketKeyTexts.preset)}
      value={example ?? OWN}
      options={example === null ? [[OWN, t(bucketKeyTexts.presetOwn)], ...options] : options}
      help={t(bucketKeyTexts.presetHelp)}
      onChange={(value) => {
        const name = WORKLOAD_NAMES.find((each) => each === value);
        if (name !== undefined) useBucketKey.getState().show({ workload: WORKLOADS[name] });
      }}
    />
  );
}

function QuantityField({ field }: { readonly field: Quantity }) {
  const t = useT();
  const lang = useLang();
  const value = useBucketKey((state) => state.workload[field]);
  const limits = LIMITS[field];
  const { draft, isBad, onType, onLeave } = useTyped(field, (text) => typedWhole(text, limits));
  const isShare = field === 'reads';
  const move = (number: number) => {
    const { type, leave } = useBucketKey.getState();
    type(field, String(number), number);
    leave(field, true);
  };
  return (
    <NumberField
      label={t(FIELDS[field].label)}
      help={t(FIELDS[field].help)}
      text={draft ?? callsText(lang, value)}
      problem={isBad ? t(bucketKeyTexts.badNumber, { ...limits, used: value }) : null}
      onType={onType}
      onLeave={onLeave}
      slider={{
        least: isShare ? limits.least : 0,
        most: isShare ? limits.most : SLIDER_STEPS,
        place: isShare ? value : sliderPlace(value, limits),
        says: callsText(lang, value),
        onMove: (place) => move(isShare ? place : sliderNumber(place, limits)),
      }}
    />
  );
}
