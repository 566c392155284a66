import type { Mode } from './contract.ts';
import { mode as sseKms } from './sse-kms/index.ts';

/** Every mode, in the order in which the screen lists them. The only place that knows them all. */
export const MODES: readonly Mode[] = [sseKms];

/** The mode of that id; undefined where the registry has none. */
export function modeOf(id: string): Mode | undefined {
  return MODES.find((mode) => mode.id === id);
}
