import { describe, expect, it } from 'vitest';
import type { Entropy } from '../crypto/index.ts';
import { seededEntropy } from '../crypto/index.ts';
import { utf8 } from '../lib/bytes.ts';
import { CustodyFold } from './custody.ts';
import type { FactId } from './facts.ts';
import type { Message } from './recorder.ts';
import type { TraceRecorder } from './trace-recorder.ts';
import { traceRecorder } from './trace-recorder.ts';
import type { Actor, Trace } from './types.ts';
import { verify } from './verify.ts';

const fact: FactId = 'put-object';
const outcome = { status: 200, code: null, message: null };
const message = (body: Uint8Array): Message => ({
  type: 'request',
  method: 'PUT',
  url: 'https://example.com/',
  headers: [],
  body,
});
const answer: Message = { type: 'response', status: 200, headers: [], body: { kind: 'none' } };

async function recorder(): Promise<TraceRecorder> {
  const entropy: Entropy = await seededEntropy('recorder', []);
  const made = traceRecorder(entropy, () => 0);
  made.stage();
  return made;
}

const finish = (made: TraceRecorder) => made.finish({ scenario: {}, world: {}, outcome });

/** Names of what a party holds in memory when all is over. */
function heldBy(trace: Trace, actor: Actor): readonly string[] {
  const custody = new CustodyFold();
  for (const step of trace.steps) {
    for (const value of trace.values) if (value.bornAt === step.id) custody.born(value);
    custody.apply(step);
  }
  return trace.values
    .filter(({ id }) => custody.memory[actor].has(id))
    .map(({ name }) => name)
    .sort();
}

async function makeKey(made: TraceRecorder, actor: Actor, name: string, retained = false) {
  const key = await made.op({
    actor,
    name: `make-${name}`,
    fact,
    op: 'random',
    inputs: {},
    params: { length: 32 },
    outputs: { bytes: { name, role: 'key', retained } },
  });
  if (!key.ok || key.value.bytes === undefined) throw new Error('randomness cannot fail');
  return key.value.bytes;
}

describe('a party that answers', () => {
  it('lets go of what its caller sent, though the caller keeps it', async () => {
    const made = await recorder();
    const object = utf8('an object');
    made.input('client', object, { name: 'object', role: 'plaintext', retained: true });
    made.send({
      actor: 'client',
      name: 'put',
      fact,
      to: 's3',
      message: message(object),
      carries: [{ bytes: object, place: 'body' }],
    });
    made.send({
      actor: 's3',
      name: 'put.response',
      fact,
      to: 'client',
      message: answer,
      carries: [],
      releases: true,
    });
    const trace = await finish(made);
    expect(heldBy(trace, 's3')).toEqual([]);
    expect(heldBy(trace, 'client')).toEqual(['object']);
    expect(await verify(trace)).toEqual({ ok: true });
  });

  it('keeps its own secrets, and what it came to keep, under the name it has for it', async () => {
    const made = await recorder();
    await makeKey(made, 's3', 'root-key', true);
    await makeKey(made, 's3', 'data-key');
    const kept = await makeKey(made, 's3', 'another-data-key');
    made.retain('s3', kept, { name: 'bucket-key' });
    made.send({
      actor: 's3',
      name: 'response',
      fact,
      to: 'client',
      message: answer,
      carries: [],
      releases: true,
    });
    const trace = await finish(made);
    expect(heldBy(trace, 's3')).toEqual(['bucket-key', 'root-key']);
    expect(trace.values.map(({ name, retained }) => [name, retained])).toEqual([
      ['root-key', true],
      ['data-key', false],
      ['bucket-key', true],
    ]);
  });

  it('no longer keeps what it has erased', async () => {
    const made = await recorder();
    const kept = await makeKey(made, 's3', 'bucket-key');
    made.retain('s3', kept);
    made.erase({ actor: 's3', name: 'forget', fact, values: [kept] });
    const use = () => made.erase({ actor: 's3', name: 'forget', fact, values: [kept] });
    expect(use).toThrow('does not hold');
    expect(heldBy(await finish(made), 's3')).toEqual([]);
  });
});

describe('equal values', () => {
  it('are told apart by the buffers they lie in', async () => {
    const made = await recorder();
    const [a, b] = [utf8('the same bytes'), utf8('the same bytes')];
    made.input('s3', a, { name: 'computed', role: 'digest' });
    made.input('s3', b, { name: 'stored', role: 'digest' });
    await made.op({
      actor: 's3',
      name: 'compare',
      fact,
      op: 'equal',
      inputs: { a, b },
      outputs: {},
    });
    const trace = await finish(made);
    const [step] = trace.steps;
    expect(step?.kind === 'op' && step.inputs).toEqual({ a: 'v1', b: 'v2' });
  });

  it('are found by what they are when they came by another way', async () => {
    const made = await recorder();
    made.input('s3', utf8('header'), { name: 'sent', role: 'public' });
    made.erase({ actor: 's3', name: 'forget', fact, values: [utf8('header')] });
    const [step] = (await finish(made)).steps;
    expect(step?.kind === 'erase' && step.values).toEqual(['v1']);
  });
});
