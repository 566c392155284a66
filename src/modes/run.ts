import { type Clock, systemClock } from '../aws/clock.ts';
import { type Entropy, seededEntropy, sha256, systemEntropy } from '../crypto/index.ts';
import { utf8 } from '../lib/bytes.ts';
import { circumstancesOf, type ObjectInput, type Scenario, sampleFor } from '../scenario/index.ts';
import { type Trace, traceRecorder } from '../trace/index.ts';
import { needsOf } from './run/abilities-for.ts';
import { outcomeOf } from './run/outcome.ts';
import { openScene, RunClock, type Scene, SEEDED_NOW } from './run/scene.ts';
import { setUp } from './run/set-up.ts';
import { play } from './run/stage.ts';
import { CALLERS, WORLD } from './run/world.ts';

export interface RunPorts {
  readonly entropy?: Entropy;
  readonly clock?: Clock;
  /** Told the id of each step on stage as it happens. */
  readonly onStep?: (id: string) => void;
}

/**
 * Runs a scenario to its end: prepares the scene through the simulated services' own APIs, plays the operation, and
 * gives the trace. Refusals are outcomes; a rejection is a bug, or a part of the engine that did not arrive (`PartMissing`).
 */
export async function runScenario(scenario: Scenario, ports: RunPorts = {}): Promise<Trace> {
  const circumstances = circumstancesOf(scenario);
  const own = scenario.policies ?? {};
  const { mode, abilities } = await needsOf(circumstances, own);
  const object = scenario.object ?? sampleFor(circumstances.operation);
  const seed = scenario.seed ?? null;
  const entropy = ports.entropy ?? (seed === null ? systemEntropy : await entropyOf(seed, object));
  const clock = new RunClock(
    ports.clock ?? (seed === null ? systemClock : { now: () => SEEDED_NOW }),
  );
  const { onStep } = ports;
  const recorder = traceRecorder(
    entropy,
    () => clock.now(),
    onStep === undefined ? {} : { onStep },
  );
  const scene = openScene({
    mode,
    abilities,
    circumstances,
    own,
    object,
    recorder,
    entropy,
    clock,
  });
  await setUp(scene);
  recorder.stage();
  const response = await play(scene);
  return recorder.finish({
    scenario: { ...circumstances, ...(seed === null ? {} : { seed }) },
    world: worldOf(scene),
    outcome: outcomeOf(response),
  });
}

/** The world of a seed. The circumstances have no part in it; the object has, so that another never meets the same key and IV. */
async function entropyOf(seed: string, object: ObjectInput): Promise<Entropy> {
  return seededEntropy(seed, [utf8(object.name), await sha256(object.bytes)]);
}

function worldOf(scene: Scene): Record<string, string> {
  const caller = CALLERS[scene.circumstances.caller];
  const keyArn = scene.keyArn ?? scene.managedKeyArn;
  const keyId = keyArn?.split('/').at(-1);
  return {
    account: WORLD.account,
    region: WORLD.region,
    bucket: WORLD.bucket,
    objectKey: scene.objects[0]?.key ?? '',
    callerName: caller.name,
    callerArn: caller.arn,
    ...(keyArn === null ? {} : { keyArn, keyId: keyId ?? '' }),
    ...(scene.circumstances['key-name'] === 'alias' ? { keyAlias: WORLD.keyAlias } : {}),
  };
}
