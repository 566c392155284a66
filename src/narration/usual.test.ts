import { describe, expect, it } from 'vitest';
import { recordedKms } from '../aws/kms/kms.test-helper.ts';
import { LANGS } from '../lib/text.ts';
import { runScenario } from '../modes/index.ts';
import { OPENING, type Scenario, valuesOf } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { isUsual, loadNarrator, loadUsualNarrator } from './index.ts';
import type { Narrator } from './narrator.ts';

/** All that a narrator says of a run. */
function told(narrator: Narrator, trace: Trace) {
  const { takeaway, problem, about, constraint } = narrator;
  return {
    takeaway: takeaway(trace),
    mode: [problem(OPENING.mode), about(OPENING.mode), constraint('no-such-operation')],
    steps: trace.steps.map((step) => [
      narrator.step(step, trace),
      narrator.caption(step, trace),
      narrator.question(step, trace),
      narrator.fact(step.fact),
    ]),
    values: trace.values.map((value) => [
      narrator.valueName(value, trace),
      narrator.valueShortName(value, trace),
      narrator.valueMeaning(value, trace),
      value.spans.map(({ name }) => [
        narrator.spanName(name, trace),
        narrator.spanMeaning(name, trace),
      ]),
    ]),
  };
}

const run = (scenario: Scenario) => runScenario({ seed: 'usual', ...scenario });

describe.each(LANGS)('the usual narrator, in %s', (lang) => {
  it.each(valuesOf('operation'))('says all of a usual run: %s', async (operation) => {
    const trace = await run({ ...OPENING, operation });
    expect(isUsual(trace)).toBe(true);
    expect(told(await loadUsualNarrator(lang), trace)).toEqual(
      told(await loadNarrator(lang), trace),
    );
  });
});

describe('a run that needs more', () => {
  it('is one that cites a fact of which more is to be said', async () => {
    const trace = await run(OPENING);
    const [first, ...rest] = trace.steps;
    if (first === undefined) throw new Error('the opening flow has steps');
    expect(isUsual({ ...trace, steps: [{ ...first, fact: 's3-errors' }, ...rest] })).toBe(false);
  });

  it.each([
    ['of a mode with words of its own', { mode: 'sse-c' }],
    ['that S3 refuses', { ...OPENING, caller: 'other-account' }],
    ['that KMS refuses', { ...OPENING, caller: 's3-only' }],
    [
      'that ends at damaged bytes',
      { ...OPENING, operation: 'download', 'stored-bytes': 'ciphertext-flipped' },
    ],
  ] as const)('is one %s', async (_, scenario) => {
    expect(isUsual(await run(scenario))).toBe(false);
  });

  it.each([
    ['GenerateDataKeyPair', 'SYMMETRIC_DEFAULT', { KeyPairSpec: 'ECC_NIST_P256' }],
    ['GenerateMac', 'HMAC_256', { Message: 'AAAA', MacAlgorithm: 'HMAC_SHA_256' }],
  ])('is one of KMS’s own clients: %s', async (operation, KeySpec, input) => {
    const kms = recordedKms();
    const KeyUsage = KeySpec === 'HMAC_256' ? 'GENERATE_VERIFY_MAC' : 'ENCRYPT_DECRYPT';
    const { KeyId } = await kms.key({ KeySpec, KeyUsage });
    kms.recorder.stage();
    expect((await kms.call(operation, { KeyId, ...input })).status).toBe(200);
    const trace = { ...(await kms.finish()), scenario: { mode: OPENING.mode } };
    expect(isUsual(trace)).toBe(false);
    for (const lang of LANGS) {
      const narrator = await loadNarrator(lang);
      for (const step of trace.steps) {
        expect(narrator.step(step, trace).title).not.toBe(step.name);
        expect(narrator.caption(step, trace)).toBeTruthy();
      }
      for (const value of trace.values) {
        expect(narrator.valueMeaning(value, trace)).not.toBeNull();
      }
    }
  });
});
