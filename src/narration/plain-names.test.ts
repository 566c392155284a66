import { describe, expect, it } from 'vitest';
import { MODES, runScenario } from '../modes/index.ts';
import { runIndex } from '../player/index.ts';
import { objectsOfRequests } from '../player/key-identity.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { loadNarrator } from './index.ts';

async function verified(mode: (typeof MODES)[number]['id'], operation: string): Promise<Trace> {
  const trace = await runScenario({
    mode,
    operation: operation as 'upload',
    seed: 'plain',
    object: SAMPLE_OBJECT,
  });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

describe('names that must not mislead', () => {
  it('no upload carries the object of another key', async () => {
    for (const { id: mode } of MODES) {
      const trace = await verified(mode, 'upload');
      const objects = objectsOfRequests(trace.steps);
      for (const step of trace.steps) {
        if (step.kind !== 'send' || step.actor !== 'client') continue;
        for (const { value } of step.carries) {
          const { role, label } = runIndex(trace).value(value) ?? {};
          if (role === 'plaintext')
            expect([null, objects.get(step.exchange)], `${mode} ${step.id}`).toContain(label);
        }
      }
    }
  });

  it('the arrow with a data key is called after the data key', async () => {
    const trace = await verified('sse-kms', 'download');
    const answer = trace.steps.find(({ name }) => name === 'kms.decrypt.response');
    if (answer === undefined) throw new Error('KMS answers');
    expect((await loadNarrator('en')).step(answer, trace).label).toBe('Data key, in plaintext');
    expect((await loadNarrator('ja')).step(answer, trace).label).toBe('データキー（平文）');
  });
});
