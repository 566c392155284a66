/** Where S3 meets its modes. */
export type { Cloud, CloudOptions } from './cloud.ts';
export { createCloud } from './cloud.ts';
export { constraint } from './constraint.ts';
export type { Expectation, Mode } from './contract.ts';
export { MODES, modeOf } from './registry.ts';
export type { RunPorts } from './run.ts';
export { runScenario } from './run.ts';
