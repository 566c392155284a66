import { constraint, MODES } from '../../modes/index.ts';
import {
  CONSTRAINTS,
  explainFailure,
  FACTS,
  narrate,
  spanMeaning,
  spanName,
  valueMeaning,
  valueName,
} from '../../narration/index.ts';
import type { RunTexts } from './run-texts.ts';

/** The words and rules of the modes; in a module of its own, so that the page is drawn before they are loaded. */
export const runTexts: RunTexts = {
  modes: MODES.map(({ id, operations }) => ({ id, operations })),
  narrate,
  valueName,
  valueMeaning,
  spanName,
  spanMeaning,
  explainFailure,
  fact: (id) => FACTS[id],
  constraint(field, value, circumstances) {
    const id = constraint(field, value, circumstances);
    return id === null ? null : CONSTRAINTS[id];
  },
};
