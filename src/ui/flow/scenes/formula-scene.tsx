import { formulaOf, isPublic } from '../../../player/index.ts';
import type { OpStep } from '../../../trace/index.ts';
import { ArrowRightIcon, CheckIcon, CrossIcon, EqualIcon } from '../../kit/icons.tsx';
import { appearing, Moving, passing } from '../../kit/moving.tsx';
import { useStore } from '../../store/store.ts';
import { type SceneProps, SceneValue } from './scene-parts.tsx';

/** An operation as inputs, an arrow and outputs; a comparison as two sides and what it found. */
export function FormulaScene({ step, showing }: SceneProps<OpStep>) {
  const trace = useStore((state) => state.trace);
  if (trace === null) return null;
  const { inputs, outputs } = formulaOf(step, trace);
  // What needs no watching would only make the row long, unless there is nothing else.
  const watched = inputs.filter((value) => !isPublic(value));
  const shown = watched.length > 0 ? watched : inputs;
  const compares = step.op === 'equal';
  return (
    <span className="scene">
      {shown.map((value, index) => (
        <span key={value.id} className="scene-term">
          {compares && index > 0 && <EqualIcon className="scene-arrow" />}
          <SceneValue
            value={value}
            part="input"
            showing={showing}
            leaves={passing(0.08, 0.5, '2.5rem')}
          />
        </span>
      ))}
      {!compares && shown.length > 0 && <ArrowRightIcon className="scene-arrow" />}
      {step.failure !== null ? (
        <Moving showing={showing} className="scene-verdict scene-bad" movement={STAMP}>
          <CrossIcon />
        </Moving>
      ) : (
        compares && (
          <Moving showing={showing} className="scene-verdict scene-good" movement={STAMP}>
            <CheckIcon />
          </Moving>
        )
      )}
      {outputs.map((value) => (
        <SceneValue
          key={value.id}
          value={value}
          part="output"
          showing={showing}
          comes={appearing(0.45, 0.8)}
        />
      ))}
    </span>
  );
}

const STAMP = appearing(0.5, 0.75, 'scale(2.2)');
