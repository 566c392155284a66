import { m } from 'framer-motion';
import { diagramTexts } from '../../../i18n/index.ts';
import type { DecideStep, Decision, FailStep } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import type { SceneProps } from './scene.tsx';

/** A decision as a gate that opens or stays shut, or the refusal that follows from it. */
export function Verdict({ step, showing }: SceneProps<DecideStep | FailStep>) {
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
        <code>
          {step.status} {step.code}
        </code>
      </m.span>
    );
  }
  const { decision } = step;
  return (
    <span className={decision.allowed ? 'verdict verdict-yes' : 'verdict verdict-no'}>
      <svg className="gate" viewBox="0 0 26 16" aria-hidden="true" focusable="false">
        <path d="M4 3v12M22 9v6" />
        <m.path
          d="M4 7h18"
          initial={showing === null ? false : { rotate: 0 }}
          animate={{ rotate: decision.allowed ? -38 : 0 }}
          transition={{ duration: duration * 0.5, delay: duration * 0.25 }}
          style={{ originX: '0%', originY: '50%' }}
        />
      </svg>
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
      return decision.policies.map(({ name }) => name).join(' + ') || t(diagramTexts.noPolicy);
    case 'encryption':
      return t(BECAUSE[decision.because]);
    case 'check':
      return Object.values(decision.facts).join(' · ');
  }
}

const BECAUSE = {
  request: diagramTexts.becauseRequest,
  'bucket-default': diagramTexts.becauseDefault,
  baseline: diagramTexts.becauseBaseline,
} as const;
