import type { OpName } from '../../crypto/index.ts';
import { OPS, opRow, seededEntropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Trace } from '../../trace/index.ts';
import { traceRecorder, verify } from '../../trace/index.ts';

const DIGESTS = [
  ...(['md5', 'sha1', 'sha256', 'sha512', 'crc32', 'crc32c', 'crc64nvme'] as const),
  ...(['xxhash64', 'xxhash3', 'xxhash128'] as const),
];

/** A trace of every operation of the table, with a key longer than one block of the derivation. */
export async function everyOperation(): Promise<Trace> {
  const recorder = traceRecorder(await seededEntropy('every', []), () => 0);
  const bring = (name: string, length: number): Bytes => {
    const bytes = Uint8Array.from(utf8(name.padEnd(length, '.')));
    recorder.input('client', bytes, { name, role: 'public' });
    return bytes;
  };
  const key = bring('key', 32);
  const [iv, message, other] = [bring('iv', 12), bring('message', 99), bring('other', 5)];
  const run = async (op: OpName, inputs: Record<string, Bytes>, params = {}) => {
    const outputs = opRow(op).outputs.map((name) => [name, { name, role: 'public' }] as const);
    const done = await recorder.op({
      actor: 'client',
      name: `test.${op}`,
      fact: 'client-check',
      op,
      inputs,
      params,
      outputs: Object.fromEntries(outputs),
    });
    return done.ok ? (Object.values(done.value)[0] as Bytes) : null;
  };
  recorder.stage();
  for (const op of DIGESTS) await run(op, { message });
  await run('random', {}, { length: 8 });
  for (const op of ['hmac-sha256', 'hmac-sha224', 'hmac-sha384', 'hmac-sha512'] as const)
    await run(op, { key, message });
  await run('generate-key-pair', {}, { spec: 'ECC_NIST_P256' });
  await run('sp800-108-counter-kdf', { key, context: iv }, { label: 'a label “2”', length: 72 });
  const sealed = await run('aes-256-gcm-seal', { key, iv, plaintext: message, aad: other });
  if (sealed === null) throw new Error('sealing cannot fail');
  await run('aes-256-gcm-open', { key, iv, sealed, aad: other });
  await run('aes-256-gcm-open', { key, iv, sealed });
  await run('concat', { first: iv, 'second one': other });
  await run('equal', { a: iv, b: bring('iv', 12) });
  await run('equal', { a: iv, b: other });
  await run('flip-bit', { bytes: message }, { bit: 13 });
  const trace = await recorder.finish({
    scenario: {},
    world: {},
    outcome: { status: 200, code: null, message: null },
  });
  const verified = await verify(trace);
  if (!verified.ok) throw new Error(verified.problems.join('\n'));
  const seen = new Set(trace.steps.flatMap((step) => (step.kind === 'op' ? [step.op] : [])));
  if (seen.size !== Object.keys(OPS).length) throw new Error('not every operation');
  return trace;
}
