import {
  constraint,
  explainFailure,
  MODES,
  narrate,
  spanMeaning,
  spanName,
  valueMeaning,
  valueName,
} from '../../modes/index.ts';
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
  constraint,
};
