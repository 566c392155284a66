import type { CSSProperties } from 'react';
import type { Shape, StepMark } from '../../../player/index.ts';
import { formulaOf, isPublic } from '../../../player/index.ts';
import type { OpStep, Step } from '../../../trace/index.ts';
import { ArrowRightIcon, CrossIcon } from '../../kit/icons.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useStore } from '../../store/store.ts';
import { Grounds } from '../scenes/decision-scene.tsx';
import { Scene } from '../scenes/scene.tsx';
import { useFindValues, useShowing } from '../stage-hooks.ts';
import { StoppedArrow } from './arrow-step.tsx';
import { NodeGlyph } from './node-glyph.tsx';

interface Props extends Pick<StepMark, 'step' | 'when'> {
  readonly shape: Extract<Shape, { kind: 'node' }>;
  readonly label: string;
}

/** What happens in one place: a box on the lifeline, beside it what it is and what goes in and comes out. */
export function NodeStep({ step, shape, when, label }: Props) {
  const showing = useShowing(when === 'current');
  const isCurrent = when === 'current';
  return (
    <>
      {isCurrent && step.kind === 'fail' && <StoppedArrow step={step} showing={showing} />}
      <span className="node" style={{ left: `${shape.at * 100}%` }}>
        <span className="node-box">
          <NodeGlyph step={step} isSecret={when === 'future'} />
        </span>
      </span>
      <span
        className="node-words"
        data-side={shape.side}
        style={{ '--indent': shape.side === 'right' ? shape.at : 1 - shape.at } as CSSProperties}
      >
        <span className="node-line">
          <span className="node-label">{label}</span>
          {when === 'past' && <Brief step={step} />}
        </span>
        {isCurrent && (
          <span className="node-line">
            <Scene step={step} showing={showing} />
          </span>
        )}
      </span>
    </>
  );
}

/** What a step came to, in a few signs beside its words, once the stage has gone on. */
function Brief({ step }: { readonly step: Step }) {
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
  const trace = useStore((state) => state.trace);
  if (trace === null) return null;
  const { inputs, outputs } = formulaOf(step, trace);
  // What needs no watching would only make the row long.
  const shown = inputs.filter((value) => !isPublic(value));
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
  const findValues = useFindValues();
  return (
    <span className="brief">
      {findValues(ids).map((value) => (
        <span key={value.id} {...valueLight(value.id)}>
          <ValueChip value={value} size="icon" className="chip-gone" />
        </span>
      ))}
    </span>
  );
}
