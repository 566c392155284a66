import type { Text } from '../../../lib/text.ts';
import { UNSAID } from '../../../link/index.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import { valuesOf } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';

/**
 * Why a value cannot be under the present circumstances. Asked without a value: why none but the default can be,
 * or null when there is a choice.
 */
export function useImpossible(): (field: FieldKey, value?: string) => Text | null {
  const texts = useStore((state) => state.texts);
  const circumstances = useStore((state) => state.circumstances);
  return (field, value) => {
    if (texts === null) return null;
    if (value !== undefined) return texts.constraint(field, value, circumstances);
    const others = valuesOf(field).filter((other) => other !== UNSAID[field]);
    const reasons = others.map((other) => texts.constraint(field, other, circumstances));
    return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
  };
}
