import './policies.css';
import './editors.css';
import './verdict.css';
import { useLayoutEffect } from 'react';
import { policiesTexts } from '../../i18n/texts/policies.ts';
import { POLICY_SLOTS } from '../../judge/documents.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useT } from '../store/hooks.ts';
import { BringButton } from './bring/bring-button.tsx';
import { RemovedNote } from './editors/more-tools.tsx';
import { PolicyEditor } from './editors/policy-editor.tsx';
import { LazyPasted } from './pasted/lazy-pasted.tsx';
import { PastedButton } from './pasted/pasted-button.tsx';
import { ProofTool } from './proof/proof-tool.tsx';
import { RequestForm } from './request/request-form.tsx';
import { IncludeLink, ShareBar } from './share/share-bar.tsx';
import { PresetChoice, PresetNotes } from './start/preset-choice.tsx';
import { RequestTable } from './start/request-table.tsx';
import { askEarly, connectPolicies } from './state/connect.ts';
import { usePolicies } from './state/store.ts';
import { VerdictPanel } from './verdict/verdict-panel.tsx';

export { askEarly };

/** The Policies page: what to start from and the request, the three policies, and the verdict. */
export function PoliciesPage() {
  const t = useT();
  const more = usePolicies((state) => state.texts.more);
  const editors = [...POLICY_SLOTS, ...(more ?? []).map(({ id }) => id)];
  useLayoutEffect(connectPolicies, []);
  return (
    <div className="policies">
      <div className="policies-asked">
        <ErrorBoundary>
          <div className="policies-begin">
            <PresetChoice />
            <RequestTable />
            <PresetNotes />
          </div>
          <RequestForm />
        </ErrorBoundary>
      </div>
      <div className="policies-written">
        <div className="policies-head">
          <div>
            <h1>{t(policiesTexts.title)}</h1>
            <p>{t(policiesTexts.intro)}</p>
          </div>
          <ShareBar />
        </div>
        <div className="policies-tools">
          <PastedButton />
          <BringButton />
          <ProofTool />
        </div>
        <LazyPasted />
        <IncludeLink />
        <ErrorBoundary>
          {editors.map((id) => (
            <PolicyEditor key={id} id={id} />
          ))}
          <RemovedNote />
        </ErrorBoundary>
        <p className="inspector-hint">{t(policiesTexts.judged)}</p>
        <p className="inspector-hint">{t(policiesTexts.editorHint)}</p>
      </div>
      <ErrorBoundary>
        <VerdictPanel />
      </ErrorBoundary>
    </div>
  );
}
