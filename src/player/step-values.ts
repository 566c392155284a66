import type { Carried, Step } from '../trace/index.ts';

/** What a value does in a step. */
export type Part =
  | { readonly kind: 'input' | 'output'; readonly name: string }
  | { readonly kind: 'carried'; readonly carried: Carried }
  | { readonly kind: 'stored' | 'loaded' | 'kept' | 'erased' };

interface StepValue {
  readonly id: string;
  readonly part: Part;
}

/** The values of a step, each once: what it made first, then what it made it from. */
export function stepValues(step: Step): readonly StepValue[] {
  const all = partsOf(step);
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
}

function partsOf(step: Step): StepValue[] {
  const each = (ids: readonly string[], part: Part) => ids.map((id) => ({ id, part }));
  switch (step.kind) {
    case 'op':
      return [...named(step.outputs, 'output'), ...named(step.inputs, 'input')];
    case 'send':
      return step.carries.map((carried) => ({
        id: carried.value,
        part: { kind: 'carried', carried },
      }));
    case 'store':
      return [
        ...each(step.values, { kind: 'stored' }),
        ...each(step.keeps ?? [], { kind: 'kept' }),
      ];
    case 'load':
      return each(step.values, { kind: 'loaded' });
    case 'erase':
      return each(step.values, { kind: 'erased' });
    default:
      return [];
  }
}

function named(ids: Readonly<Record<string, string>>, kind: 'input' | 'output'): StepValue[] {
  return Object.entries(ids).map(([name, id]) => ({ id, part: { kind, name } }));
}
