import type { LetsIn, PolicyChange, Suggestion } from '../../aws/iam/index.ts';
import { explainTexts, policyTexts } from '../../i18n/index.ts';
import type { Text } from '../../lib/text.ts';
import { useIamTexts, useT } from '../store/hooks.ts';
import { CopyButton } from './copy-button.tsx';
import './mending.css';

/** The changes of a suggestion: for each where it goes and what is to stand there. */
export function SuggestedChanges({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useT();
  return (
    <>
      {suggestion.changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name and never move
        <Change key={i} change={change} />
      ))}
      {suggestion.letsIn.map((one) => (
        <p key={JSON.stringify(one)} className="mending-lets-in">
          {t(LETS_IN[one.kind], wordsOf(one))}
        </p>
      ))}
    </>
  );
}

const LETS_IN = {
  caller: explainTexts.letsCaller,
  only: explainTexts.letsOnly,
  everybody: explainTexts.letsEverybody,
  account: explainTexts.letsAccount,
  named: explainTexts.letsNamed,
  removed: explainTexts.letsRemoved,
  without: explainTexts.letsWithout,
  values: explainTexts.letsValues,
  spared: explainTexts.letsSpared,
} as const satisfies Record<LetsIn['kind'], Text>;

/** What a sentence of what is let in mentions. */
function wordsOf({ kind: _, ...words }: LetsIn): Readonly<Record<string, string>> {
  return words;
}

function Change({ change }: { readonly change: PolicyChange }) {
  const t = useT();
  const iam = useIamTexts();
  const policy = iam.policyKind(change.where);
  const json = change.kind === 'remove' ? null : JSON.stringify(change.statement, null, 2);
  return (
    <div className="mending-change">
      <p className="mending-where">{sentence()}</p>
      {json !== null && (
        <div className="json-box">
          <pre className="json">{json}</pre>
          <CopyButton what={t(explainTexts.statement)} text={() => json} />
        </div>
      )}
    </div>
  );

  function sentence(): string {
    if (change.kind === 'add') {
      return t(change.policyIndex === null ? explainTexts.addNew : explainTexts.addTo, { policy });
    }
    const { statement, sid } = change.target;
    const which = {
      policy,
      number: String(statement + 1),
      sid: sid ? t(policyTexts.sid, { sid }) : '',
    };
    return t(change.kind === 'remove' ? explainTexts.removeFrom : explainTexts.replaceIn, which);
  }
}
