import { inspectorTexts } from '../../../i18n/index.ts';
import { runIndex } from '../../../player/run-index.ts';
import type { Value } from '../../../trace/index.ts';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** A value by its chip; pressing it goes to the step that made it. */
export function ValueLink({ value }: { readonly value: Value }) {
  const t = useT();
  const valueName = useValueName();
  const trace = useStore((state) => state.trace);
  const position = trace && runIndex(trace).places.get(value.bornAt)?.position;
  if (!position) {
    return (
      <span className="value-link" {...valueLight(value.id)}>
        <ValueChip value={value} size="full" />
      </span>
    );
  }
  return (
    <button
      type="button"
      className="value-link"
      aria-label={t(inspectorTexts.goToMaker, { name: valueName(value), position })}
      onClick={() => useStore.getState().goToStep(value.bornAt)}
      {...valueLight(value.id)}
    >
      <ValueChip value={value} size="full" />
    </button>
  );
}
