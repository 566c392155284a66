/** Where S3 meets its modes. */
export type { Cloud, CloudOptions } from './cloud.ts';
export { createCloud } from './cloud.ts';
export { constraint } from './constraint.ts';
export type { Expectation, Mode } from './contract.ts';
export type { CellOutcome, FinishedRun, HoldingReason } from './judge-cell.ts';
export { hasStoredObject, judgeCell } from './judge-cell.ts';
export type { ReadChangeId, ReaderCell, ReaderId } from './readers.ts';
export { readersOf, scenarioOf } from './readers.ts';
export { MODES, modeOf } from './registry.ts';
export { loadAhead } from './run/abilities-for.ts';
export type { RunPorts } from './run.ts';
export { runScenario } from './run.ts';
