import { useMemo, useState } from 'react';
import { litParts, valueOfPart, valuesInside } from '../../../player/values-inside.ts';
import type { Value } from '../../../trace/index.ts';
import { valueLight } from '../../kit/value-light.ts';
import { useStore } from '../../store/store.ts';
import type { Run } from './use-run.ts';

/** The named parts of a value on the screen, by their indices into its spans. */
export interface Parts {
  isLit(part: number): boolean;
  /** The value that is exactly this part, as far as the run has come; null where the part is none of its own. */
  ownOf(part: number): Value | null;
  /** For what shows a part: pointing at it lights the part, and the value that it is wherever that is shown. */
  light(part: number): ReturnType<typeof valueLight>;
}

/** A part is lit while it is pointed at, and while a value that covers it is pointed at anywhere. */
export function useParts({ trace, position, index }: Run, value: Value): Parts {
  const [pointed, setPointed] = useState<number | null>(null);
  const highlight = useStore((state) => state.highlight);
  const insides = useMemo(
    () =>
      valuesInside(trace, value.id).filter(
        (inside) => (index.places.get(inside.value.bornAt)?.position ?? 0) <= position,
      ),
    [trace, position, index, value],
  );
  const lit = litParts(value, insides, highlight);
  const ownOf = (part: number) => valueOfPart(value, insides, part);
  return {
    isLit: (part) => part === pointed || lit.has(part),
    ownOf,
    light(part) {
      const light = valueLight(ownOf(part)?.id ?? value.id);
      return {
        ...light,
        onPointerEnter() {
          setPointed(part);
          light.onPointerEnter();
        },
        onPointerLeave(event) {
          setPointed(null);
          light.onPointerLeave(event);
        },
        onFocus(event) {
          setPointed(part);
          light.onFocus(event);
        },
        onBlur(event) {
          setPointed(null);
          light.onBlur(event);
        },
      };
    },
  };
}
