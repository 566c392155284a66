import './chooser.css';
import { fieldTexts, scenarioTexts } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import {
  type ComparedRun,
  LEAST_RUNS,
  MOST_RUNS,
  OWN_FIELDS,
  writeCompareAddress,
} from '../../../link/compare-address.ts';
import { encodeAddress } from '../../../link/index.ts';
import { constraint } from '../../../modes/constraint.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { DEFAULTS, isValueOf, OPENING, valuesOf } from '../../../scenario/index.ts';
import { ChangeChip } from '../../kit/change-chip.tsx';
import { ChevronIcon, CrossIcon, PlusIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { changesOf, modeName } from '../rows/names.ts';
import { circumstancesOf } from '../state/scenarios.ts';
import { useCompare } from '../state/store.ts';
import { PRESETS } from './presets.ts';

/** Which scenarios stand in the rows: something to begin with, and each row by itself. */
export function Chooser() {
  const t = useT();
  const { runs } = useCompare((state) => state.choice);
  return (
    <div className="compare-choose">
      <nav className="compare-presets" aria-label={t(compareTexts.presets)}>
        {PRESETS.map(({ name, ...preset }) => (
          <a
            key={name.en}
            className="button"
            href={encodeAddress({ page: 'compare', extra: writeCompareAddress(preset) })}
          >
            {t(name)}
          </a>
        ))}
      </nav>
      <details className="compare-rows">
        <summary>
          {t(compareTexts.choose)}
          <ChevronIcon />
        </summary>
        <ol>
          {runs.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same scenario may stand in two rows
            <li key={at}>
              <RowChoice run={run} at={at} />
            </li>
          ))}
        </ol>
        {runs.length < MOST_RUNS && (
          <button type="button" className="button" onClick={addRow}>
            <PlusIcon />
            {t(compareTexts.add)}
          </button>
        )}
      </details>
    </div>
  );
}

function addRow(): void {
  const { choice, choose } = useCompare.getState();
  const { runs, operation } = choice;
  // One that is not there yet, where there is one.
  const others = PROFILES.filter(
    ({ id, operations }) => operations.includes(operation) && !runs.some((run) => run.mode === id),
  );
  choose({
    runs: [...runs, { mode: others[0]?.id ?? runs[0]?.mode ?? OPENING.mode, changes: {} }],
  });
}

function setRow(at: number, run: ComparedRun | null): void {
  const { choice, choose } = useCompare.getState();
  choose({ runs: choice.runs.flatMap((one, index) => (index === at ? (run ?? []) : one)) });
}

interface RowProps {
  readonly run: ComparedRun;
  /** Which row it is, from 0. */
  readonly at: number;
}

/** A row's mode and what is changed in it. */
function RowChoice({ run, at }: RowProps) {
  const t = useT();
  const lang = useLang();
  const { mode, changes } = run;
  const isFew = useCompare(({ choice }) => choice.runs.length <= LEAST_RUNS);
  const number = at + 1;
  return (
    <div className="field compare-row-choice">
      <select
        aria-label={t(compareTexts.mode, { number })}
        value={mode}
        onChange={({ currentTarget: { value } }) => {
          if (isValueOf('mode', value)) setRow(at, { mode: value, changes });
        }}
      >
        {PROFILES.map(({ id }) => (
          <option key={id} value={id}>
            {modeName(id, lang)}
          </option>
        ))}
      </select>
      <ChangeSelect run={run} at={at} />
      <span className="compare-row-changes">
        {changesOf(run, lang).map(({ field, label, value }) => (
          <ChangeChip
            key={field}
            label={label}
            value={value}
            name={t(compareTexts.takeBack, { number, label })}
            onPress={() => {
              const { [field]: _, ...others } = changes;
              setRow(at, { mode, changes: others });
            }}
          />
        ))}
      </span>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={t(compareTexts.remove, { number })}
        title={t(compareTexts.remove, { number })}
        aria-disabled={isFew || undefined}
        onClick={() => {
          if (!isFew) setRow(at, null);
        }}
      >
        <CrossIcon />
      </button>
    </div>
  );
}

/** Every value that a circumstance could have instead; those that cannot be are greyed with their reason. */
function ChangeSelect({ run, at }: RowProps) {
  const t = useT();
  const lang = useLang();
  const choice = useCompare((state) => state.choice);
  const narrator = useStore((state) => state.narrator);
  const circumstances = circumstancesOf(run, choice);
  return (
    <select
      aria-label={t(compareTexts.change, { number: at + 1 })}
      value=""
      onChange={({ currentTarget: { value } }) => {
        const [field = '', chosen] = value.split('=');
        const key = OWN_FIELDS.find((one) => one === field);
        if (key !== undefined && isValueOf(key, chosen))
          setRow(at, { ...run, changes: { ...run.changes, [key]: chosen } });
      }}
    >
      <option value="">{t(compareTexts.changeNone)}</option>
      {OWN_FIELDS.map((field) => {
        const { label, values } = fieldTexts(field);
        return (
          <optgroup key={field} label={label[lang]}>
            {valuesOf(field)
              .filter((value) => value !== DEFAULTS[field])
              .map((value) => {
                const reason = constraint(field, value, circumstances);
                const name = values[value]?.[lang] ?? value;
                return (
                  <option key={value} value={`${field}=${value}`} disabled={reason !== null}>
                    {reason === null
                      ? name
                      : t(scenarioTexts.impossibleOption, {
                          value: name,
                          reason: narrator?.constraint(reason) ?? '',
                        })}
                  </option>
                );
              })}
          </optgroup>
        );
      })}
    </select>
  );
}
