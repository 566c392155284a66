import { UNSAID } from '../../../link/index.ts';
import { constraint } from '../../../modes/constraint.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import { valuesOf } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';

/**
 * Why a value cannot be under the present circumstances; null when it can, empty as long as the words are not there.
 * Asked without a value: why none but the default can be, or null when there is a choice.
 */
export function useImpossible(): (field: FieldKey, value?: string) => string | null {
  const narrator = useStore((state) => state.narrator);
  const circumstances = useStore((state) => state.circumstances);
  const why = (field: FieldKey, value: string) => {
    const reason = constraint(field, value, circumstances);
    return reason === null ? null : (narrator?.constraint(reason) ?? '');
  };
  return (field, value) => {
    if (value !== undefined) return why(field, value);
    const others = valuesOf(field).filter((other) => other !== UNSAID[field]);
    const reasons = others.map((other) => why(field, other));
    return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
  };
}
