import { useId, useState } from 'react';
import { conditionKeyTexts, requestTexts } from '../../../i18n/texts/policies-request.ts';
import {
  answersOf,
  CHANGEABLE_KEYS,
  isChangeable,
  isUnknowable,
  withAnswer,
} from '../../../judge/answered-keys.ts';
import type { Text } from '../../../lib/text.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { OpeningFold } from './opening-fold.tsx';

/** Condition keys of every organization and network, beside those that have a usual value. */
const COMMON_KEYS = [
  'aws:SourceVpce',
  'aws:SourceVpc',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalOrgMasterAccountId',
  'aws:ResourceOrgID',
] as const;

/** What a service says in every request of its own. */
const OF_SERVICES = ['aws:SourceArn', 'aws:SourceAccount'] as const;

/** The values that conditions ask for: a row for each key that a policy asks for or something is said of, the rest folded. */
export function ContextFields() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const asked = usePolicies((state) => state.sheet?.changeableKeys);
  const inVerdict = usePolicies((state) => state.sheet?.askedKeys);
  const answers = answersOf(request);
  const shown = different([
    ...(asked ?? []),
    ...(request.caller === 'service' ? OF_SERVICES : []),
    ...[...answers.keys()].map(properName),
  ]).filter((key) => !includes(inVerdict ?? [], key));
  const others = different([...COMMON_KEYS, ...CHANGEABLE_KEYS]).filter(
    (key) => !includes(shown, key) && !includes(inVerdict ?? [], key),
  );
  return (
    <OpeningFold
      className="request-keys"
      summary={t(requestTexts.keys)}
      isNeeded={shown.length > 0}
    >
      <p className="request-keys-note">
        {t(shown.length > 0 ? requestTexts.keysAsked : requestTexts.keysNone)}
      </p>
      {shown.map((key) => (
        <KeyRow key={key} name={key} />
      ))}
      <details className="fold">
        <summary>{t(requestTexts.keysOther)}</summary>
        {others.map((key) => (
          <KeyRow key={key} name={key} />
        ))}
        <AnotherKey />
      </details>
    </OpeningFold>
  );
}

/** One key: its value, its usual one while nothing is said, and that it is absent. */
function KeyRow({ name }: { readonly name: string }) {
  const t = useT();
  const meaning = useId();
  const request = usePolicies((state) => state.request);
  const usual = usePolicies((state) => state.sheet?.judgement.checks[0]?.check.request.context);
  const answer = answersOf(request).get(name.toLowerCase());
  const text = meaningOf(name);
  const say = (said: string | null | undefined) =>
    usePolicies.getState().ask({ context: withAnswer(request, name, said) });
  return (
    <div className="request-key">
      <code>{name}</code>
      {text && (
        <small id={meaning} className="request-key-meaning">
          {t(text)}
        </small>
      )}
      <input
        aria-label={t(requestTexts.keyValue, { key: name })}
        aria-describedby={text ? meaning : undefined}
        value={answer ?? ''}
        maxLength={256}
        disabled={answer === null}
        placeholder={answer === undefined ? usualValue(usual, name) : undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => say(event.currentTarget.value || undefined)}
      />
      <label>
        <input
          type="checkbox"
          aria-label={t(requestTexts.keyAbsentOf, { key: name })}
          checked={answer === null}
          onChange={(event) => say(event.currentTarget.checked ? null : undefined)}
        />
        {t(requestTexts.keyAbsent)}
      </label>
    </div>
  );
}

/** A key that is in no list, as those of tags are. */
function AnotherKey() {
  const t = useT();
  const id = useId();
  const hint = useId();
  const [name, setName] = useState('');
  const [isRefused, setRefused] = useState(false);
  const add = () => {
    const key = name.trim();
    const isKnown = isUnknowable(key) || isChangeable(key);
    setRefused(!isKnown);
    if (!isKnown) return;
    const { request, ask } = usePolicies.getState();
    // Absent until a value is typed: that is what it is while nobody says anything.
    ask({ context: withAnswer(request, key, null) });
    setName('');
  };
  return (
    <form
      className="request-key-other"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>{t(requestTexts.keyTag)}</label>
      <input
        id={id}
        value={name}
        maxLength={128}
        placeholder="aws:PrincipalTag/team"
        aria-describedby={hint}
        aria-invalid={isRefused || undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="button">
        {t(requestTexts.keyAdd)}
      </button>
      <small id={hint} role={isRefused ? 'alert' : undefined}>
        {t(isRefused ? requestTexts.keyRefused : requestTexts.keyTagHint)}
      </small>
    </form>
  );
}

function meaningOf(name: string): Text | null {
  const key = name.toLowerCase();
  return conditionKeyTexts[key] ?? conditionKeyTexts[key.replace(/\/.*$/, '/')] ?? null;
}

type Context = Readonly<Record<string, string | readonly string[]>>;

function usualValue(context: Context | undefined, name: string): string | undefined {
  const found = Object.entries(context ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  );
  return found === undefined ? undefined : [found[1]].flat().join(', ');
}

/** A key as AWS writes it, where it is one of those that are listed. */
function properName(key: string): string {
  return [...COMMON_KEYS, ...CHANGEABLE_KEYS].find((each) => each.toLowerCase() === key) ?? key;
}

function includes(keys: readonly string[], key: string): boolean {
  return keys.some((each) => each.toLowerCase() === key.toLowerCase());
}

/** Each key once, however it is written. */
function different(keys: readonly string[]): readonly string[] {
  return keys.filter(
    (key, at) => keys.findIndex((each) => each.toLowerCase() === key.toLowerCase()) === at,
  );
}
