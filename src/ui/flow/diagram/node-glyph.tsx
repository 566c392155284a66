import type { Step } from '../../../trace/index.ts';
import {
  CheckIcon,
  CrossIcon,
  EnvelopeIcon,
  EqualIcon,
  EraseIcon,
  GateIcon,
  GearsIcon,
  HashIcon,
  LockIcon,
  SparkIcon,
} from '../../kit/icons.tsx';
import { useFindValues } from '../stage-hooks.ts';

/** What kind of work a box on a lifeline stands for. */
export function NodeGlyph({
  step,
  isSecret = false,
}: {
  readonly step: Step;
  /** True while how it comes out must not be told. */
  readonly isSecret?: boolean;
}) {
  const findValues = useFindValues();
  if (isSecret && (step.kind === 'decide' || step.kind === 'fail')) return <GateIcon />;
  switch (step.kind) {
    case 'fail':
      return <CrossIcon />;
    case 'erase':
      return <EraseIcon />;
    case 'decide':
      return step.decision.allowed ? <CheckIcon /> : <CrossIcon />;
    case 'op': {
      if (step.failure !== null && !isSecret) return <CrossIcon />;
      const made = findValues(Object.values(step.outputs)).map(({ role }) => role);
      const used = findValues(Object.values(step.inputs)).map(({ role }) => role);
      if (made.includes('wrapped-key') || used.includes('wrapped-key')) return <EnvelopeIcon />;
      if (made.includes('ciphertext') || used.includes('ciphertext')) return <LockIcon />;
      if (made.includes('digest')) return <HashIcon />;
      if (made.length === 0) return <EqualIcon />;
      return made.includes('key') ? <SparkIcon /> : <GearsIcon />;
    }
    default:
      return <GearsIcon />;
  }
}
