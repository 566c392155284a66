import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemEntropy } from '../crypto/index.ts';
import { utf8 } from '../lib/bytes.ts';
import { MODES, runScenario } from '../modes/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import { traceRecorder, verify } from './index.ts';
import { sealOf } from './seal.ts';
import type { Header, OpStep, SendStep, Step, StorageStep, Trace, Value } from './types.ts';
import { verifyInDetail } from './verify.ts';

const traces = await Promise.all(
  MODES.flatMap(({ id, operations }) =>
    operations.map((operation) =>
      runScenario({ mode: id, operation, object: SAMPLE_OBJECT, seed: 'verify' }),
    ),
  ),
);
const refused = await Promise.all([
  runScenario({ mode: 'sse-kms', operation: 'upload', caller: 's3-only', seed: 'verify' }),
  runScenario({
    mode: 'sse-kms',
    operation: 'download',
    'stored-bytes': 'ciphertext-flipped',
    seed: 'verify',
  }),
  runScenario({
    mode: 'sse-kms',
    operation: 'download',
    'stored-bytes': 'wrapped-keys-swapped',
    seed: 'verify',
  }),
  runScenario({ mode: 'sse-c', operation: 'download', 'customer-key': 'wrong', seed: 'verify' }),
  runScenario({ mode: 'sse-c', operation: 'upload', 'customer-key': 'bad-md5', seed: 'verify' }),
]);
const all = [...traces, ...refused];
const upload = traces.find(
  (t) => t.scenario.mode === 'sse-kms' && t.scenario.operation === 'upload',
) as Trace;

/** The trace with one step changed. */
function withStep<S extends Step>(trace: Trace, name: string, change: (step: S) => S): Trace {
  const steps = trace.steps.map((step) => (step.name === name ? change(step as S) : step));
  expect(steps).not.toEqual(trace.steps);
  return { ...trace, steps };
}

/** What is found wrong where whoever changed the trace has sealed it anew, so that the seal gives nothing away. */
async function problemsOf(trace: Trace): Promise<string> {
  const result = await verify({ ...trace, seal: await sealOf(trace) });
  return result.ok ? '' : result.problems.join('\n');
}

describe('verify', () => {
  it('passes what really ran', async () => {
    for (const trace of all) expect(await verify(trace)).toEqual({ ok: true });
  });

  it('fails when any byte of any value is changed', async () => {
    const places = all.flatMap((trace) =>
      trace.values.filter((value) => value.bytes.length > 0).map((value) => ({ trace, value })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async ({ trace, value }, at, mask) => {
          const bytes = value.bytes.slice();
          const index = at % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ mask;
          const values = trace.values.map(
            (each): Value => (each === value ? { ...each, bytes } : each),
          );
          expect((await verify({ ...trace, values })).ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('fails when a value is cut, or left out', async () => {
    for (const value of upload.values) {
      const short = upload.values.map((each) =>
        each === value ? { ...each, bytes: each.bytes.slice(0, -1) } : each,
      );
      expect(await problemsOf({ ...upload, values: short }), value.name).not.toBe('');
      const without = upload.values.filter((each) => each !== value);
      expect(await problemsOf({ ...upload, values: without }), value.name).not.toBe('');
    }
  });

  it('fails when a step is left out that brought a value into its user’s hands', async () => {
    const without = {
      ...upload,
      steps: upload.steps.filter(({ name }) => name !== 'kms.generate-data-key.response'),
    };
    expect(await problemsOf(without)).toMatch(
      /s3\.encrypt-object: s3 uses v\d+, which it does not hold/,
    );
  });

  it('fails when an erased key is used again', async () => {
    const seal = upload.steps.find(({ name }) => name === 's3.encrypt-object') as Step;
    const steps = upload.steps.filter((step) => step !== seal);
    const at = steps.findIndex(({ name }) => name === 's3.erase-data-key');
    steps.splice(at + 1, 0, seal);
    expect(await problemsOf({ ...upload, steps })).toMatch(/does not hold/);
  });

  it('fails when a plaintext key, or the plaintext, lies at rest', async () => {
    for (const name of ['data-key', 'object']) {
      const id =
        upload.values.find((value) => value.name === name && value.role !== 'wrapped-key')?.id ??
        '';
      const stored = withStep<StorageStep>(upload, 's3.store-object', (step) => ({
        ...step,
        values: [...step.values, id],
      }));
      expect(await problemsOf(stored)).toContain(`stores ${name}`);
    }
  });

  it('fails when a message does not carry what it is said to', async () => {
    const other = withStep<SendStep>(upload, 'kms.generate-data-key.response', (step) => ({
      ...step,
      http: { ...step.http, body: { kind: 'text', text: '{}' } },
    }));
    expect(await problemsOf(other)).toContain('does not carry');
  });

  it('finds a value in the field of a form that is said to carry it, and in no other', async () => {
    const key = new Uint8Array(32).fill(7);
    const text = Buffer.from(key).toString('base64');
    const part = (name: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
    const sent = async (
      body: string,
      { name = 'Customer-Key', boundary = 'x' }: { name?: string; boundary?: string } = {},
    ) => {
      const headers: Header[] = [['Content-Type', `multipart/form-data; boundary=${boundary}`]];
      const recorder = traceRecorder(systemEntropy, () => 0);
      const form = utf8(body);
      recorder.stage();
      recorder.exchange();
      recorder.input('client', key, { name: 'customer-key', role: 'key' });
      recorder.input('client', form, { name: 'object', role: 'plaintext' });
      const head = { name: 's3.post-object', fact: 'put-object' } as const;
      recorder.send({
        ...{ ...head, actor: 'client', to: 's3' },
        message: { type: 'request', method: 'POST', url: 'https://s3/', headers, body: form },
        carries: [
          { bytes: form, place: 'body' },
          { bytes: key, place: 'form', name, encoding: 'base64' },
        ],
      });
      recorder.send({
        ...{ ...head, name: 's3.post-object.response', actor: 's3', to: 'client' },
        message: { type: 'response', status: 204, headers: [], body: { kind: 'none' } },
        carries: [],
      });
      const outcome = { status: 204, code: null, message: null };
      return problemsOf(await recorder.finish({ scenario: {}, world: {}, outcome }));
    };
    const file = part('file', 'hello');
    const field = part('customer-key', text);
    const form = `${part('acl', 'private')}${field}${file}--x--\r\n`;
    expect(await sent(form)).toBe('');
    expect(await sent(form, { boundary: '"x"' })).toBe('');
    expect(await sent(`preamble\r\n${form}`)).toBe('');
    expect(await sent(form.replace('name="customer-key"', 'filename=a; NAME=Customer-Key'))).toBe(
      '',
    );
    const withPart = (other: string) => form.replace(field, other);
    for (const body of [
      withPart(part('customer-key', text.toLowerCase())),
      withPart(part('customer-key', `${text}A`)),
      withPart(part('acl', text) + part('other', 'x')),
      withPart(part('x-customer-key', text)),
      withPart(part('customer-key-2', text)),
      withPart(part('a"; filename="; name=customer-key', text)),
      withPart(part('a"\r\nContent-Type: text/plain; name="customer-key', text)),
      withPart('').replace(file, file + field),
      withPart('') + field,
      withPart(`--x--\r\n${field}`),
      withPart(field.replace('--x', '--xx')),
      part('file', 'x'.repeat(21 * 1024)) + field,
    ])
      expect(await sent(body), body.slice(0, 400)).toContain(
        'does not carry customer-key in its form Customer-Key',
      );
    expect(await sent(form, { name: 'file' })).toContain('does not carry customer-key');
    expect(await sent(form, { boundary: 'y' })).toContain('does not carry customer-key');
  });

  it('fails when an operation is said to have failed, or has other parameters', async () => {
    const failed = withStep<OpStep>(upload, 's3.encrypt-object', (step) => ({
      ...step,
      failure: 'authentication-failed',
    }));
    expect(await problemsOf(failed)).toContain('should fail');
    const label = withStep<OpStep>(upload, 'kms.derive-key', (step) => ({
      ...step,
      params: { ...step.params, label: 'x' },
    }));
    expect(await problemsOf(label)).toContain('is not what');
  });

  it('tells what it has run again, compared and read through: all that there is', async () => {
    for (const trace of all) {
      const { problems, checked } = await verifyInDetail(trace);
      expect(problems).toEqual([]);
      const steps = [...trace.setup, ...trace.steps];
      const ops = steps.flatMap((step) =>
        step.kind === 'op' && step.op !== 'random' ? [step.op] : [],
      );
      const counts: Record<string, number> = {};
      for (const op of ops) counts[op] = (counts[op] ?? 0) + 1;
      expect(checked).toEqual({
        operations: counts,
        values: trace.values.length,
        messages: steps.filter(({ kind }) => kind === 'send').length,
      });
    }
  });
});
