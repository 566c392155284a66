import { Suspense, useId } from 'react';
import { circumstanceTexts, ownPoliciesTexts, scenarioTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import { PROFILES, profileOf } from '../../../modes/profiles.ts';
import { isValueOf, valuesOf } from '../../../scenario/index.ts';
import { WarningIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { addressOf } from '../../store/address-bar.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { ChangePanel } from './change-panel.tsx';
import { ModeAbout } from './mode-about.tsx';
import { ObjectPanel } from './object-panel.tsx';

const RequestPanel = lazyPart(
  part(() => import('./request-panel.tsx')),
  (loaded) => loaded.RequestPanel,
);

/** Everything the run depends on; of a request that somebody's client sent, what is known of it. */
export function ScenarioPanel() {
  const t = useT();
  const live = useStore(({ trace }) => (trace?.scenario.request === undefined ? null : trace));
  if (live !== null)
    return (
      <section
        className="scenario"
        aria-label={t(scenarioTexts.region)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and has nothing else that takes the focus
        tabIndex={0}
      >
        <div className="scenario-inputs">
          <Suspense>
            <RequestPanel trace={live} />
          </Suspense>
        </div>
      </section>
    );
  return (
    <section className="scenario" aria-label={t(scenarioTexts.region)}>
      <div className="scenario-inputs">
        <OwnPoliciesNote />
        <ModeChoice />
        <ModeAbout />
        <OperationChoice />
        <ObjectPanel />
        <ChangePanel />
      </div>
    </section>
  );
}

/** That the flow runs with policies from the Policies page, and the ways out of that. Nothing where it does not. */
function OwnPoliciesNote() {
  const t = useT();
  const isOwn = useStore((state) => state.policies !== null);
  const address = useStore((state) => addressOf({ ...state, page: 'policies' }));
  if (!isOwn) return null;
  return (
    <section className="own-policies" aria-label={t(ownPoliciesTexts.region)}>
      <p>
        <WarningIcon /> {t(ownPoliciesTexts.note)}
      </p>
      <p className="own-policies-ways">
        <a className="button" href={address}>
          {t(ownPoliciesTexts.edit)}
        </a>
        <button
          type="button"
          className="button"
          onClick={() => useStore.getState().setPolicies(null)}
        >
          {t(ownPoliciesTexts.drop)}
        </button>
      </p>
    </section>
  );
}

/** Which server-side encryption. */
function ModeChoice() {
  const lang = useLang();
  const chosen = useStore((state) => state.circumstances.mode);
  const { label, values } = circumstanceTexts.mode;
  return (
    <fieldset className="modes">
      <legend className="panel-heading">{label[lang]}</legend>
      {PROFILES.map(({ id }) => (
        <label key={id} className="mode">
          <input
            type="radio"
            name="mode"
            value={id}
            checked={id === chosen}
            onChange={() => useStore.getState().setField('mode', id)}
          />
          <span className="mode-choice">{values[id][lang]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the client does: the operations that the mode has, in the order of the table of circumstances. */
function OperationChoice() {
  const lang = useLang();
  const id = useId();
  const { mode, operation: chosen } = useStore((state) => state.circumstances);
  const { label, values } = circumstanceTexts.operation;
  return (
    <div className="field operation-choice">
      <label htmlFor={id}>{label[lang]}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isValueOf('operation', value)) useStore.getState().setField('operation', value);
        }}
      >
        {valuesOf('operation')
          .filter((operation) => profileOf(mode)?.operations.includes(operation))
          .map((operation) => (
            <option key={operation} value={operation}>
              {values[operation][lang]}
            </option>
          ))}
      </select>
    </div>
  );
}
