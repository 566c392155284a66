import { m } from 'framer-motion';
import type { EraseStep } from '../../../trace/index.ts';
import { ValueChip } from '../../shared/value-chip.tsx';
import { valueLight } from '../../shared/value-light.ts';
import type { SceneProps } from './scene.tsx';
import { pick, useRunValues } from './use-run-values.ts';

/** Values that dissolve; what stays is the outline of what was there. */
export function EraseScene({ step, when, showing }: SceneProps<EraseStep>) {
  const values = useRunValues();
  const size = when === 'current' ? 'name' : 'icon';
  return (
    <span className="formula">
      {pick(values, step.values).map((value, index) => (
        <span key={value.id} className="formula-value" {...valueLight(value.id)}>
          <ValueChip value={value} size={size} className="chip-gone" />
          {showing !== null && (
            <m.span
              className="formula-ghost"
              initial={{ opacity: 1, filter: 'blur(0px)', scale: 1 }}
              animate={{ opacity: 0, filter: 'blur(6px)', scale: 1.15 }}
              transition={{ duration: showing * 0.6, delay: showing * (0.15 + 0.1 * index) }}
            >
              <ValueChip value={value} size={size} />
            </m.span>
          )}
        </span>
      ))}
    </span>
  );
}
