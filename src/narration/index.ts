/** All that is said of a trace. */
export { CONSTRAINTS } from './constraints.ts';
export type { FactRow, FactStatus } from './facts/index.ts';
export { FACTS } from './facts/index.ts';
export {
  explainFailure,
  hasWords,
  narrate,
  spanMeaning,
  spanName,
  valueMeaning,
  valueName,
} from './narrate.ts';
