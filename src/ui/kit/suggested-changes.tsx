import type { PolicyChange, Suggestion } from '../../aws/iam/index.ts';
import { explainTexts, policyTexts } from '../../i18n/index.ts';
import { useIamTexts, useT } from '../store/hooks.ts';
import { CopyButton } from './copy-button.tsx';
import './mending.css';

/** The changes of a suggestion: for each where it goes and what is to stand there. */
export function SuggestedChanges({ suggestion }: { readonly suggestion: Suggestion }) {
  return suggestion.changes.map((change, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name and never move
    <Change key={i} change={change} />
  ));
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
