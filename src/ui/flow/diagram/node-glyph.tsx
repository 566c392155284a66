import type { Step } from '../../../trace/index.ts';
import {
  CheckIcon,
  CrossIcon,
  EnvelopeIcon,
  EqualIcon,
  EraseIcon,
  GearsIcon,
  HashIcon,
  LockIcon,
  SparkIcon,
} from '../../kit/icons.tsx';
import { useRunValues } from './use-run-values.ts';

/** What kind of work a box on a lifeline stands for. */
export function NodeGlyph({ step }: { readonly step: Step }) {
  const values = useRunValues();
  switch (step.kind) {
    case 'fail':
      return <CrossIcon />;
    case 'erase':
      return <EraseIcon />;
    case 'decide':
      return step.decision.allowed ? <CheckIcon /> : <CrossIcon />;
    case 'op': {
      if (step.failure !== null) return <CrossIcon />;
      const made = Object.values(step.outputs).map((id) => values.get(id)?.role);
      const used = Object.values(step.inputs).map((id) => values.get(id)?.role);
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
