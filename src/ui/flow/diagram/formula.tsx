import { m } from 'framer-motion';
import type { OpStep, Value } from '../../../trace/index.ts';
import { ArrowRightIcon, CrossIcon } from '../../shared/icons.tsx';
import { lookOf } from '../../shared/look.ts';
import { ValueChip } from '../../shared/value-chip.tsx';
import { valueLight } from '../../shared/value-light.ts';
import { ByteCells } from './byte-cells.tsx';
import { Envelope } from './envelope.tsx';
import { formulaOf } from './formula-of.ts';
import type { SceneProps } from './scene.tsx';
import { useRunValues } from './use-run-values.ts';

/**
 * An operation as inputs, an arrow and outputs. A key that is wrapped goes into its envelope, one that is unwrapped
 * comes out; data that is encrypted turns cell by cell.
 */
export function Formula({ step, when, showing }: SceneProps<OpStep>) {
  const values = useRunValues();
  const isCurrent = when === 'current';
  const parts = formulaOf(step, values);
  const { outputs, turns, envelope } = parts;
  // What needs no watching would only make the row long.
  const inputs = parts.inputs.filter(({ role }) => lookOf(role) !== 'public');
  const isTool = (value: Value) => envelope !== null && value.id === step.inputs.key;
  const size = (value: Value) => (isCurrent && lookOf(value.role) !== 'public' ? 'name' : 'icon');
  const duration = showing ?? 0;
  return (
    <span className="formula">
      {inputs.map((value) => (
        <span key={value.id} className="formula-value formula-input" {...valueLight(value.id)}>
          <ValueChip value={value} size={isCurrent && isTool(value) ? 'print' : size(value)} />
          {showing !== null && !isTool(value) && (
            <m.span
              className="formula-ghost"
              initial={{ x: 0, scale: 1, opacity: 0.9 }}
              animate={{ x: 64, scale: 0.8, opacity: 0 }}
              transition={{ duration: duration * 0.6, ease: 'easeIn' }}
            >
              <ValueChip value={value} size="icon" />
            </m.span>
          )}
        </span>
      ))}
      {isCurrent && turns ? (
        <ByteCells from={turns.from} to={turns.to} showing={showing} />
      ) : isCurrent && envelope ? (
        <Envelope opens={envelope === 'opens'} showing={showing} />
      ) : (
        inputs.length > 0 && <ArrowRightIcon className="formula-arrow" />
      )}
      {step.failure !== null && <CrossIcon className="formula-failed" />}
      {outputs.map((value) => (
        <m.span
          key={value.id}
          className="formula-value"
          initial={showing === null ? false : { opacity: 0, scale: 0.5, x: -14 }}
          animate={{ opacity: 1, scale: 1, x: 0 }}
          transition={{
            duration: duration * 0.4,
            delay: duration * 0.5,
            ease: [0.2, 0.9, 0.3, 1.2],
          }}
          {...valueLight(value.id)}
        >
          <ValueChip value={value} size={size(value)} />
        </m.span>
      ))}
    </span>
  );
}
