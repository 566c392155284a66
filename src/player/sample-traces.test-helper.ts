import { systemEntropy } from '../crypto/index.ts';
import { utf8 } from '../lib/bytes.ts';
import type { FactId, Trace } from '../trace/index.ts';
import { traceRecorder } from '../trace/index.ts';

const fact: FactId = 'put-object';

const http = (status: number) =>
  ({ type: 'response', status, headers: [], body: { kind: 'none' } }) as const;

/** A small upload really run through the recorder: nine steps, a key made, sent, used, erased. */
export async function sampleTrace(): Promise<Trace> {
  const recorder = traceRecorder(systemEntropy, () => 0);
  const at = (actor: 'client' | 's3' | 'kms', name: string) => ({ actor, name, fact });
  recorder.exchange();
  const kek = await recorder.draw('kms', 32, { name: 'kms-key', role: 'key', retained: true });
  recorder.decide({ ...at('kms', 'make-key'), decision: check(true) });
  recorder.stage();
  recorder.exchange();
  const object = utf8('hello');
  recorder.input('client', object, { name: 'object', role: 'plaintext', retained: true });
  const put = {
    type: 'request',
    method: 'PUT',
    url: 'https://b/o',
    headers: [],
    body: object,
  } as const;
  recorder.send({
    ...at('client', 'put'),
    to: 's3',
    message: put,
    carries: [{ bytes: object, place: 'body' }],
  });
  recorder.send({
    ...at('s3', 'ask'),
    to: 'kms',
    message: {
      type: 'request',
      method: 'POST',
      url: 'https://k/',
      headers: [],
      body: { kind: 'none' },
    },
    carries: [],
  });
  const key = await made(
    recorder.op({
      ...at('kms', 'make-data-key'),
      op: 'random',
      inputs: {},
      params: { length: 32 },
      outputs: { bytes: { name: 'data-key', role: 'key' } },
    }),
    'bytes',
  );
  const iv = await recorder.draw('kms', 12, { name: 'iv', role: 'iv' });
  const wrapped = await made(
    recorder.op({
      ...at('kms', 'wrap'),
      op: 'aes-256-gcm-seal',
      inputs: { key: kek, iv, plaintext: key },
      outputs: { sealed: { name: 'wrapped', role: 'wrapped-key' } },
    }),
    'sealed',
  );
  recorder.send({
    ...at('kms', 'give'),
    to: 's3',
    message: {
      ...http(200),
      body: { kind: 'text', text: JSON.stringify([base64(key), base64(wrapped)]) },
    },
    carries: [
      { bytes: key, place: 'json', encoding: 'base64' },
      { bytes: wrapped, place: 'json', encoding: 'base64' },
    ],
    releases: true,
  });
  const objectIv = await recorder.draw('s3', 12, { name: 'object-iv', role: 'iv' });
  const sealed = await made(
    recorder.op({
      ...at('s3', 'encrypt'),
      op: 'aes-256-gcm-seal',
      inputs: { key, iv: objectIv, plaintext: object },
      outputs: { sealed: { name: 'sealed', role: 'ciphertext' } },
    }),
    'sealed',
  );
  recorder.erase({ ...at('s3', 'erase'), values: [key] });
  recorder.store({ ...at('s3', 'store'), slot: 'b/o', values: [sealed, wrapped], metadata: {} });
  recorder.send({
    ...at('s3', 'done'),
    to: 'client',
    message: http(200),
    carries: [],
    releases: true,
  });
  return recorder.finish({
    scenario: {},
    world: {},
    outcome: { status: 200, code: null, message: null },
  });
}

/** A request that is refused at its second of four steps. */
export async function refusedTrace(): Promise<Trace> {
  const recorder = traceRecorder(systemEntropy, () => 0);
  recorder.stage();
  recorder.exchange();
  recorder.decide({ actor: 's3', name: 'judge', fact, decision: check(false) });
  recorder.fail({
    actor: 's3',
    name: 'refuse',
    fact,
    code: 'AccessDenied',
    status: 403,
    message: 'no',
    cause: { id: 'sample', facts: {} },
  });
  recorder.send({
    actor: 's3',
    name: 'tell',
    fact,
    to: 'client',
    message: http(403),
    carries: [],
  });
  recorder.decide({ actor: 'client', name: 'read', fact, decision: check(true) });
  return recorder.finish({
    scenario: {},
    world: {},
    outcome: { status: 403, code: 'AccessDenied', message: 'no' },
  });
}

function check(allowed: boolean) {
  return { subject: 'check', check: 'sample', allowed, facts: {} } as const;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

async function made<T extends string>(
  running: Promise<{ ok: true; value: Readonly<Record<string, Uint8Array>> } | { ok: false }>,
  output: T,
): Promise<Uint8Array> {
  const result = await running;
  const bytes = result.ok ? result.value[output] : undefined;
  if (!bytes) throw new Error(`the sample has no ${output}`);
  return bytes;
}
