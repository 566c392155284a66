import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import type { OpStep, Trace } from '../trace/index.ts';
import { formulaOf, opScene, pageText } from './op-scene.ts';
import { sampleTrace } from './sample-traces.test-helper.ts';

const run = (wish: Parameters<typeof runScenario>[0]) => runScenario({ seed: 'scenes', ...wish });

function stepOf(trace: Trace, id: string) {
  const step = trace.steps.find((one) => one.id === id);
  if (!step) throw new Error(`the run has no step ${id}`);
  return step;
}

function sceneOf(trace: Trace, id: string) {
  return opScene(stepOf(trace, id) as OpStep, trace);
}

describe('opScene', () => {
  it('shows a data key going into an envelope that bears the mark of the KMS key', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    const scene = sceneOf(trace, 'kms.wrap-data-key');
    expect(scene).toMatchObject({ kind: 'envelope', opens: false, from: { name: 'data-key' } });
    if (scene.kind !== 'envelope') throw new Error('no envelope');
    expect(scene.mark).toBe(trace.world.keyId?.slice(0, 4));
    expect(scene.tool?.name).toBe('wrapping-key');
  });

  it('marks the envelope of a bucket key by the first bytes of that key', async () => {
    const trace = await run({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    const scene = sceneOf(trace, 's3.wrap-data-key');
    if (scene.kind !== 'envelope') throw new Error('no envelope');
    const bytes = scene.tool?.bytes.subarray(0, 2) ?? [];
    expect(scene.mark).toBe(`${Buffer.from(bytes).toString('hex')}`);
  });

  it('counts the layers that data is under', async () => {
    const up = await run({ mode: 'dsse-kms', operation: 'upload' });
    expect(sceneOf(up, 's3.encrypt-object')).toMatchObject({ kind: 'lock', layers: 1 });
    const seals = up.steps.filter(
      (step) => step.kind === 'op' && step.op === 'aes-256-gcm-seal' && step.actor === 's3',
    );
    expect(opScene(seals.at(-1) as OpStep, up)).toMatchObject({ kind: 'lock', layers: 2 });
    const down = await run({ mode: 'dsse-kms', operation: 'download' });
    expect(sceneOf(down, 's3.decrypt-outer-layer')).toMatchObject({ opens: true, layers: 2 });
    expect(sceneOf(down, 's3.decrypt-object')).toMatchObject({ opens: true, layers: 1 });
  });

  it('leaves locked what could not be opened', async () => {
    const trace = await run({
      mode: 'sse-kms',
      operation: 'download',
      'stored-bytes': 'ciphertext-flipped',
    });
    expect(sceneOf(trace, 's3.decrypt-object')).toMatchObject({ kind: 'lock', to: null });
  });

  it('takes everything else as a formula', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    expect(sceneOf(trace, 'kms.make-data-key')).toEqual({ kind: 'formula' });
    expect(sceneOf(trace, 'kms.build-blob')).toEqual({ kind: 'formula' });
  });
});

describe('pageText', () => {
  const bytes = Uint8Array.from({ length: 20 }, (_, index) => index);

  it('shows the first bytes, and that more follow where more do', () => {
    expect(pageText({ bytes: bytes.subarray(0, 12), spans: [] })).toEqual({
      lines: ['00 01 02 03 04 05', '06 07 08 09 0a 0b'],
      tag: 0,
    });
    expect(pageText({ bytes, spans: [] }).lines).toEqual([
      '00 01 02 03 04 05',
      '06 07 08 09 0a … ',
    ]);
  });

  it('shows of a sealed value its ciphertext alone, and the length of its tag', () => {
    const spans = [
      { name: 'iv', start: 0, end: 4 },
      { name: 'ciphertext', start: 4, end: 12 },
      { name: 'tag', start: 12, end: 20 },
    ];
    expect(pageText({ bytes, spans })).toEqual({
      lines: ['04 05 06 07 08 09', '0a 0b      '],
      tag: 8,
    });
  });

  it('leaves the tag its place in the last line', () => {
    const spans = [
      { name: 'ciphertext', start: 0, end: 12 },
      { name: 'tag', start: 12, end: 20 },
    ];
    expect(pageText({ bytes, spans }).lines).toEqual(['00 01 02 03 04 05', '06 07 08 … ']);
  });

  it('keeps its shape for an empty value', () => {
    expect(pageText({ bytes: new Uint8Array(), spans: [] }).lines).toEqual([
      ' '.repeat(17),
      ' '.repeat(17),
    ]);
  });
});

describe('formulaOf', () => {
  it('sees what an operation does from the roles of its values alone', async () => {
    const trace = await sampleTrace();
    const formula = (id: string) => {
      const step = trace.steps.find((one) => one.id === id);
      if (step?.kind !== 'op') throw new Error(`no operation ${id}`);
      const { inputs, outputs, ...rest } = formulaOf(step, trace);
      return { from: inputs.map(({ name }) => name), to: outputs.map(({ name }) => name), ...rest };
    };
    expect(formula('make-data-key')).toEqual({
      from: [],
      to: ['data-key'],
      turns: null,
      envelope: null,
    });
    expect(formula('wrap')).toEqual({
      from: ['kms-key', 'data-key', 'iv'],
      to: ['wrapped'],
      turns: null,
      envelope: 'closes',
    });
    expect(formula('encrypt')).toEqual({
      from: ['data-key', 'object-iv', 'object'],
      to: ['sealed'],
      turns: { from: 'plaintext', to: 'ciphertext' },
      envelope: null,
    });
  });
});
