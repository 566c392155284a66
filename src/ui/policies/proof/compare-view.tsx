import { useId, useState } from 'react';
import { sayCount } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { proofCounts, proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import { POLICY_SLOTS, readPolicy, withText } from '../../../judge/documents.ts';
import { POLICY_PRESETS, type PolicyTexts } from '../../../scenario/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { PRESETS } from '../start/presets.ts';
import { type PoliciesState, usePolicies } from '../state/store.ts';
import { DifferenceList } from './difference-list.tsx';
import { otherVersion } from './other-version.ts';
import { useComparison } from './use-prover.ts';

type Slot = (typeof POLICY_SLOTS)[number];

/** Compares the policies on the page with another version of them. */
export function CompareView() {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const state = usePolicies();
  const options = useOptions(state);
  const [chosen, setChosen] = useState<string | null>(null);
  const [slot, setSlot] = useState<Slot>('bucket');
  const [pasted, setPasted] = useState('');
  const { difference, isRunning, start, stop } = useComparison();
  const option = options.find(([value]) => value === chosen)?.[0] ?? options[0]?.[0] ?? 'pasted';
  const isPasted = option === 'pasted';
  const isBroken = isPasted && readPolicy(pasted, slot).state === 'broken';
  const begin = () => {
    const before: PolicyTexts | null = isPasted
      ? withText(state.texts, slot, pasted)
      : otherVersion(option, state);
    if (before === null || isBroken) return;
    const { texts: after, request } = state;
    start({ before, after, request, now: Date.now() });
  };
  return (
    <>
      <form
        className="proof-compare"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <label htmlFor={id}>{t(texts.compareWith)}</label>
        <select id={id} value={option} onChange={(event) => setChosen(event.currentTarget.value)}>
          {options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        {isPasted && <Pasted {...{ slot, setSlot, pasted, setPasted, isBroken }} />}
        <button type="submit" className="button button-strong" aria-disabled={isBroken}>
          {t(texts.compare)}
        </button>
        {isRunning && (
          <>
            <progress
              aria-label={t(texts.comparing)}
              value={difference?.tried ?? 0}
              max={difference?.total ?? 1}
            />
            <button type="button" className="button" onClick={stop}>
              {t(texts.cancel)}
            </button>
          </>
        )}
      </form>
      <div aria-live="polite">
        {difference !== null && !isRunning && (
          <p>
            {difference.groups.length === 0 && t(texts.same)}{' '}
            {sayCount(lang, proofCounts.tried, difference.tried)}{' '}
            {difference.leftOut > 0 && sayCount(lang, proofCounts.notTried, difference.leftOut)}
          </p>
        )}
      </div>
      {difference !== null && <DifferenceList difference={difference} />}
    </>
  );
}

/** What can be compared with: what was there before, one's own sets, presets, or what is pasted. */
function useOptions({ source, applied, mine }: PoliciesState) {
  const t = useT();
  const lang = useLang();
  const options: (readonly [value: string, title: string])[] = [];
  if (applied !== null) options.push(['applied', t(texts.compareApplied)]);
  if (source.kind === 'mine' && source.from !== null) options.push(['from', t(texts.compareFrom)]);
  mine.forEach((_, at) => {
    if (source.kind === 'mine' && source.at === at) return;
    options.push([
      `mine ${at}`,
      at === 0 ? t(policiesTexts.presetMine) : t(policiesTexts.presetEarlier, { number: at }),
    ]);
  });
  for (const preset of POLICY_PRESETS) {
    if (source.kind === 'preset' && source.preset === preset) continue;
    options.push([preset, PRESETS[preset].title[lang]]);
  }
  options.push(['pasted', t(texts.comparePasted)]);
  return options;
}

interface PastedProps {
  readonly slot: Slot;
  readonly setSlot: (slot: Slot) => void;
  readonly pasted: string;
  readonly setPasted: (text: string) => void;
  readonly isBroken: boolean;
}

/** Another version of one of the policies. */
function Pasted({ slot, setSlot, pasted, setPasted, isBroken }: PastedProps) {
  const t = useT();
  const id = useId();
  const nameOf = useEditorName();
  const isSaid = isBroken && pasted !== '';
  return (
    <>
      <label htmlFor={`${id}-slot`}>{t(texts.pastedFor)}</label>
      <select
        id={`${id}-slot`}
        value={slot}
        onChange={(event) => {
          const next = POLICY_SLOTS.find((each) => each === event.currentTarget.value);
          if (next) setSlot(next);
        }}
      >
        {POLICY_SLOTS.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-text`}>{t(texts.pasted)}</label>
      <textarea
        id={`${id}-text`}
        rows={6}
        spellCheck={false}
        value={pasted}
        aria-invalid={isSaid || undefined}
        aria-describedby={isSaid ? `${id}-bad` : undefined}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {isSaid && (
        <p id={`${id}-bad`} className="proof-bad" role="alert">
          {t(texts.pastedBroken)}
        </p>
      )}
    </>
  );
}
