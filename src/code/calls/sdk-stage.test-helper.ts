import * as sdk from '@aws-sdk/client-s3';
import { fromRequest, toResponse } from '../../aws/http.ts';
import { handlerFor } from '../../aws/s3/sdk-client.test-helper.ts';
import { handleS3 } from '../../aws/s3/service.ts';
import { type Entropy, seededEntropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { modeOf, runScenario } from '../../modes/index.ts';
import { openScene, RunClock, type Scene, SEEDED_NOW } from '../../modes/run/scene.ts';
import { SCENE_ABILITIES } from '../../modes/run/scene-abilities.ts';
import { setUp } from '../../modes/run/set-up.ts';
import { CALLERS } from '../../modes/run/world.ts';
import { circumstancesOf, SAMPLE_OBJECT, type Scenario } from '../../scenario/index.ts';
import { silentRecorder, type Trace, type TraceRecorder, verify } from '../../trace/index.ts';
import { codeOf } from '../snippet.ts';
import { callSnippet } from '../write-snippet.ts';

const clock = { now: () => SEEDED_NOW };
const entropyOf = (): Promise<Entropy> => seededEntropy('two stages', []);

/** A verified run, whose scene `sceneAgain` makes a second time. */
export async function firstRun(scenario: Scenario): Promise<Trace> {
  const trace = await runScenario(scenario, { entropy: await entropyOf(), clock });
  const verified = await verify(trace);
  if (!verified.ok) throw new Error(verified.problems.join('\n'));
  return trace;
}

/** The scene of that run before its first request on stage: the same keys, objects and policies. */
async function sceneAgain(scenario: Scenario): Promise<Scene> {
  const circumstances = circumstancesOf(scenario);
  const mode = modeOf(circumstances.mode);
  if (mode === undefined) throw new Error(`no mode ${circumstances.mode}`);
  const entropy = await entropyOf();
  const scene = openScene({
    mode,
    abilities: SCENE_ABILITIES,
    circumstances,
    own: scenario.policies ?? {},
    object: scenario.object ?? SAMPLE_OBJECT,
    // Nothing is recorded: the requests come from a program that no recorder knows.
    recorder: { ...silentRecorder(entropy), spansOf: () => [] } as unknown as TraceRecorder,
    entropy,
    clock: new RunClock(clock),
  });
  await setUp(scene);
  return scene;
}

/** What a snippet did when it was run. */
export interface Played {
  readonly requests: readonly Request[];
  readonly saved: ReadonlyMap<string, Uint8Array>;
  readonly refusal: { readonly code: string; readonly status: number } | null;
}

const AsyncFunction = (async () => {}).constructor as new (
  name: string,
  body: string,
) => (modules: unknown) => Promise<void>;

/** All that the SDK exports, read once: a module's members are looked up one by one. */
const SDK = { ...sdk };

/** Runs the JavaScript snippet of a run against the simulated S3, with the real SDK between them. */
export async function playJavascript(scenario: Scenario, trace: Trace): Promise<Played> {
  const scene = await sceneAgain(scenario);
  const snippet = callSnippet('javascript', trace, 'en');
  const { credentials } = CALLERS[scene.circumstances.caller];
  const requests: Request[] = [];
  const saved = new Map<string, Uint8Array>();
  const s3 = async (request: Request) =>
    toResponse((await handleS3(scene.cloud.s3, await fromRequest(request))).response);
  class S3Client extends sdk.S3Client {
    constructor(config: sdk.S3ClientConfig) {
      super({
        ...config,
        maxAttempts: 1,
        ...(credentials === null ? {} : { credentials }),
        requestHandler: handlerFor(s3, requests) as never,
      });
    }
  }
  const modules = {
    '@aws-sdk/client-s3': { ...SDK, S3Client },
    'node:fs/promises': {
      readFile: async (name: string): Promise<Bytes> => {
        const file = snippet.files.find((each) => each.name === name);
        const value = trace.values.find(({ id }) => id === file?.value);
        if (value === undefined) throw new Error(`the snippet reads ${name}, which nobody has`);
        return Buffer.from(value.bytes) as unknown as Bytes;
      },
      writeFile: async (name: string, bytes: Uint8Array) => saved.set(name, bytes),
    },
  };
  const body = codeOf(snippet).replace(
    /^import (\{.*\}) from ('.*');$/gm,
    (_, names: string, from: string) => `const ${names} = modules[${from}];`,
  );
  try {
    await new AsyncFunction('modules', body)(modules);
    return { requests, saved, refusal: null };
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode: number } };
    if ($metadata === undefined) throw error;
    return { requests, saved, refusal: { code: name, status: $metadata.httpStatusCode } };
  }
}
