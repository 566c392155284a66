import { noticeTexts } from '../../i18n/index.ts';
import { MODES, modeOf, narrate, valueName } from '../../modes/index.ts';
import type { RunTexts } from './run-texts.ts';

/** The words and rules of the modes; in a module of its own, so that the page is drawn before they are loaded. */
export const runTexts: RunTexts = {
  modes: MODES.map(({ id, operations }) => ({ id, operations })),
  narrate,
  valueName,
  constraint: (field, value, circumstances) => {
    const mode = modeOf(field === 'mode' ? value : circumstances.mode);
    if (mode === undefined) return noticeTexts.notAvailable;
    if (field === 'operation' && !mode.operations.some((operation) => operation === value)) {
      return noticeTexts.notInMode;
    }
    return mode.constraint(field, value, circumstances);
  },
};
