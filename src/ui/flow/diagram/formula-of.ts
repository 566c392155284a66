import { type Look, lookOf } from '../../../player/index.ts';
import type { OpStep, Value } from '../../../trace/index.ts';
import { pick } from './use-run-values.ts';

/** An operation as the diagram draws it. */
export interface FormulaParts {
  /** Each value once; keys first, then public values, then what is worked on. */
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** Set where data changes its look: encryption and decryption. */
  readonly turns: { readonly from: Look; readonly to: Look } | null;
  /** Set where a key is wrapped or unwrapped. */
  readonly envelope: 'closes' | 'opens' | null;
}

const ORDER: readonly Look[] = ['key', 'public', 'wrapped', 'ciphertext', 'plaintext'];

export function formulaOf(step: OpStep, values: ReadonlyMap<string, Value>): FormulaParts {
  const rank = (value: Value) => ORDER.indexOf(lookOf(value.role));
  const inputs = pick(values, Object.values(step.inputs)).toSorted((a, b) => rank(a) - rank(b));
  const outputs = pick(values, Object.values(step.outputs));
  const from = inputs.map(({ role }) => lookOf(role)).find(isData);
  const to = outputs.map(({ role }) => lookOf(role)).find(isData);
  const has = (all: readonly Value[], look: Look) => all.some(({ role }) => lookOf(role) === look);
  return {
    inputs,
    outputs,
    turns: from && to && from !== to ? { from, to } : null,
    envelope:
      has(inputs, 'key') && has(outputs, 'wrapped')
        ? 'closes'
        : has(inputs, 'wrapped') && has(outputs, 'key')
          ? 'opens'
          : null,
  };
}

function isData(look: Look): boolean {
  return look === 'plaintext' || look === 'ciphertext';
}
