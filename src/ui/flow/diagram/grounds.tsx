import { diagramTexts } from '../../../i18n/index.ts';
import type { Decision } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';

/** What a decision rests on: the policies that were read, or what asked for the encryption. */
export function Grounds({ decision }: { readonly decision: Decision }) {
  const t = useT();
  const words = wordsOf(decision, t);
  return words === '' ? null : <span className="grounds">{words}</span>;
}

function wordsOf(decision: Decision, t: ReturnType<typeof useT>): string {
  switch (decision.subject) {
    case 'authorization':
      return (
        [...new Set(decision.policies.map(({ kind }) => t(POLICY_KINDS[kind])))].join(' + ') ||
        t(diagramTexts.noPolicy)
      );
    case 'encryption':
      return t(BECAUSE[decision.because]);
    // What was checked stands in the step's label.
    case 'check':
      return '';
  }
}

const POLICY_KINDS = {
  identity: diagramTexts.policyIdentity,
  resource: diagramTexts.policyResource,
  key: diagramTexts.policyKey,
} as const;

const BECAUSE = {
  request: diagramTexts.becauseRequest,
  'bucket-default': diagramTexts.becauseDefault,
  baseline: diagramTexts.becauseBaseline,
} as const;
