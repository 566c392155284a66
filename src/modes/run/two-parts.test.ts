import { expect, it } from 'vitest';
import { LARGE_SAMPLE } from '../../scenario/index.ts';
import { verify } from '../../trace/index.ts';
import { MODES } from '../registry.ts';
import { runScenario } from '../run.ts';

/** Without an object of one's own, a multipart upload shows that there are parts. */
it.each(MODES.map(({ id }) => id))('a multipart upload under %s has two parts', async (mode) => {
  const trace = await runScenario({ mode, operation: 'multipart', seed: 'parts' });
  expect(trace.outcome.status).toBe(200);
  const first = trace.steps.filter(({ exchange }) => exchange <= 3);
  const bodies = first.flatMap((step) =>
    step.kind === 'send' && step.name === 's3.upload-part' && step.http.body.kind === 'value'
      ? [step.http.body.length]
      : [],
  );
  expect(bodies).toEqual([LARGE_SAMPLE.firstPart, LARGE_SAMPLE.lastPart]);
  expect(await verify(trace)).toEqual({ ok: true });
});
