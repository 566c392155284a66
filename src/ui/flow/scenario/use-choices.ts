import type { Circumstances } from '../../../scenario/index.ts';
import { valuesOf } from '../../../scenario/index.ts';
import type { ModeChoice } from '../../run/run-texts.ts';
import { useStore } from '../../store/store.ts';

/** The modes there are. Until they are loaded, the one that is chosen. */
export function useModes(): readonly ModeChoice[] {
  const modes = useStore((state) => state.texts?.modes);
  const mode = useStore((state) => state.circumstances.mode);
  const operation = useStore((state) => state.circumstances.operation);
  return modes ?? [{ id: mode, operations: [operation] }];
}

/** The operations of the mode that is chosen, in the order of the table of circumstances. */
export function useOperations(): readonly Circumstances['operation'][] {
  const mode = useStore((state) => state.circumstances.mode);
  const operation = useStore((state) => state.circumstances.operation);
  const operations = useModes().find(({ id }) => id === mode)?.operations ?? [operation];
  return valuesOf('operation').filter((one) => operations.includes(one));
}
