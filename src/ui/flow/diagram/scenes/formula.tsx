import { lookOf } from '../../../../player/index.ts';
import type { OpStep } from '../../../../trace/index.ts';
import { ArrowRightIcon, CheckIcon, CrossIcon, EqualIcon } from '../../../kit/icons.tsx';
import { appearing, Moving, passing } from '../../../kit/moving.tsx';
import { formulaOf } from '../formula-of.ts';
import { useRunValues } from '../use-run-values.ts';
import type { SceneProps } from './scene.tsx';
import { SceneValue } from './scene-value.tsx';

/** An operation as inputs, an arrow and outputs; a comparison as two sides and what it found. */
export function Formula({ step, showing }: SceneProps<OpStep>) {
  const values = useRunValues();
  const { inputs, outputs } = formulaOf(step, values);
  // What needs no watching would only make the row long, unless there is nothing else.
  const watched = inputs.filter(({ role }) => lookOf(role) !== 'public');
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
