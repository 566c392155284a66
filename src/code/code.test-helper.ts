import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { MODES, runScenario } from '../modes/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import { type Trace, verify } from '../trace/index.ts';
import { codeOf, type Snippet } from './snippet.ts';

const runs = new Map<string, Promise<Trace>>();

/** A verified, seeded run; each scenario is run once per test file. */
export function run(scenario: Scenario): Promise<Trace> {
  const key = JSON.stringify(scenario);
  const known = runs.get(key) ?? verifiedRun(scenario);
  runs.set(key, known);
  return known;
}

async function verifiedRun(scenario: Scenario): Promise<Trace> {
  const trace = await runScenario({ object: SAMPLE_OBJECT, ...scenario, seed: 'code' });
  const verified = await verify(trace);
  if (!verified.ok) throw new Error(verified.problems.join('\n'));
  return trace;
}

/** Each mode with each of its operations. */
export const EVERY_FLOW: readonly Scenario[] = MODES.flatMap(({ id, operations }) =>
  operations.map((operation) => ({ mode: id, operation })),
);

/** Every single change of which a mode says how it ends, the operations by themselves included. */
export const EVERY_CHANGE: readonly Scenario[] = TOLD_MODES.flatMap(({ id, expectations }) =>
  expectations.map(({ change }) => ({ mode: id, ...change })),
);

/** The changes after which an operation fails or has other bytes before it: keys and what is stored. */
export const EVERY_FAILURE: readonly Scenario[] = EVERY_CHANGE.filter(
  (scenario) => 'stored-bytes' in scenario || 'customer-key' in scenario,
);

/** Fields that change what a client sends, whatever the mode. */
const SENDING = ['mode', 'operation', 'chosen-by', 'kms-key', 'customer-key'];
/** Fields that change it in one way for every operation. */
const SENDING_ALIKE = { connection: 'http', caller: 'anonymous', objects: 'three' };

/** The changes after which the client sends something else. */
export const EVERY_SCRIPT: readonly Scenario[] = EVERY_CHANGE.filter((scenario) =>
  Object.entries(scenario).every(
    ([key, value]) =>
      SENDING.includes(key) ||
      (scenario.operation === 'upload' && value === SENDING_ALIKE[key as 'connection']),
  ),
);

/** The changes that a scene shows: not what is done on it. */
export const EVERY_SCENE: readonly Scenario[] = EVERY_CHANGE.filter(
  ({ operation, ...rest }) =>
    operation === 'upload' || (operation === 'download' && !('stored-bytes' in rest)),
);

/** A scenario in a few words. */
export function nameOf(scenario: Scenario): string {
  return Object.entries(scenario)
    .filter(([key]) => key !== 'object' && key !== 'policies')
    .map(([, value]) => value)
    .join(' ');
}

/** Runs something with a folder of its own, which is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 's3-code-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lays a snippet and its files into a folder, as a user would. */
export function lay(folder: string, snippet: Snippet, trace: Trace): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, snippet.fileName), codeOf(snippet));
  for (const { name, value } of snippet.files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, trace.values.find(({ id }) => id === value)?.bytes ?? '');
  }
}

export interface Answer {
  readonly code: number;
  readonly said: string;
}

/** Runs one program that runs many, each in its folder, and gives their answers in order. */
export function runMany(command: string, harness: string, folder: string): readonly Answer[] {
  const path = join(folder, command === 'node' ? 'harness.mjs' : 'harness.py');
  writeFileSync(path, harness);
  const { stdout, stderr, status } = spawnSync(command, [path], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Answer[];
}

/** True where python3 can be had with these modules. */
export function hasPython(...modules: readonly string[]): boolean {
  const test = modules.map((name) => `import ${name}`).join('; ');
  return spawnSync('python3', ['-c', test]).status === 0;
}
