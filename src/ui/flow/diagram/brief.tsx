import { lookOf } from '../../../player/index.ts';
import type { OpStep, Step } from '../../../trace/index.ts';
import { ArrowRightIcon, CrossIcon } from '../../kit/icons.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { formulaOf } from './formula-of.ts';
import { Grounds } from './grounds.tsx';
import { pick, useRunValues } from './use-run-values.ts';

/** What a step came to, in a few signs beside its words, once the stage has gone on. */
export function Brief({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'op':
      return <OpBrief step={step} />;
    case 'decide':
      return <Grounds decision={step.decision} />;
    case 'fail':
      return <code className="brief-status">{step.status}</code>;
    case 'erase':
      return <EraseBrief ids={step.values} />;
    default:
      return null;
  }
}

function OpBrief({ step }: { readonly step: OpStep }) {
  const values = useRunValues();
  const { inputs, outputs } = formulaOf(step, values);
  // What needs no watching would only make the row long.
  const shown = inputs.filter(({ role }) => lookOf(role) !== 'public');
  return (
    <span className="brief">
      {shown.map((value) => (
        <span key={value.id} {...valueLight(value.id)}>
          <ValueChip value={value} size="icon" />
        </span>
      ))}
      {shown.length > 0 && outputs.length > 0 && <ArrowRightIcon className="brief-arrow" />}
      {step.failure !== null && <CrossIcon className="brief-failed" />}
      {outputs.map((value) => (
        <span key={value.id} {...valueLight(value.id)}>
          <ValueChip value={value} size="icon" />
        </span>
      ))}
    </span>
  );
}

function EraseBrief({ ids }: { readonly ids: readonly string[] }) {
  const values = useRunValues();
  return (
    <span className="brief">
      {pick(values, ids).map((value) => (
        <span key={value.id} {...valueLight(value.id)}>
          <ValueChip value={value} size="icon" className="chip-gone" />
        </span>
      ))}
    </span>
  );
}
