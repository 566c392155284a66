import { MODES, modeOf, narrate, valueName } from '../../modes/index.ts';
import type { RunTexts } from './run-texts.ts';

/** The words and rules of the modes; in a module of its own so that the page can load it after it has been drawn. */
export const runTexts: RunTexts = {
  modes: MODES.map(({ id, operations }) => ({ id, operations })),
  narrate,
  valueName,
  constraint: (field, value, circumstances) => {
    const mode = modeOf(circumstances.mode);
    return mode?.constraint(field, value, circumstances) ?? null;
  },
};
