import { m } from 'framer-motion';
import { diagramTexts } from '../../../i18n/index.ts';
import type { DecideStep, Decision, FailStep } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import { Gate } from './gate.tsx';
import type { SceneProps } from './scene.tsx';

/** A decision as a gate that opens or stays shut, or the refusal that follows from it. */
export function Verdict({ step, when, showing }: SceneProps<DecideStep | FailStep>) {
  const t = useT();
  const duration = showing ?? 0;
  if (step.kind === 'fail') {
    return (
      <m.span
        className="verdict verdict-no"
        initial={showing === null ? false : { opacity: 0, x: -18 }}
        animate={{ opacity: 1, x: 0 }}
        transition={{ duration: duration * 0.45, ease: [0.2, 0.9, 0.3, 1.4] }}
      >
        <span className="verdict-stop" />
        <code>HTTP {step.status}</code>
      </m.span>
    );
  }
  const { decision } = step;
  return (
    <span className={decision.allowed ? 'verdict verdict-yes' : 'verdict verdict-no'}>
      {when === 'current' && <Gate opens={decision.allowed} showing={showing} />}
      <m.span
        className="verdict-grounds"
        initial={showing === null ? false : { opacity: 0 }}
        animate={{ opacity: 1 }}
        transition={{ duration: duration * 0.25, delay: duration * 0.6 }}
      >
        {grounds(decision, t)}
      </m.span>
    </span>
  );
}

/** What a decision rests on: the policies that were read, or what asked for the encryption. */
function grounds(decision: Decision, t: ReturnType<typeof useT>): string {
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
