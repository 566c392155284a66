import { describe, expect, it } from 'vitest';
import { headerOf } from '../../aws/http.ts';
import { SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import { valuesOf } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { runScenario } from '../run.ts';
import { WORLD } from './world.ts';

/** The header with the key's name in the message that a step sends. */
function keyIn(trace: Trace, name: string): string | null {
  const step = trace.steps.find((each) => each.kind === 'send' && each.name === name);
  return step?.kind === 'send' ? headerOf(step.http.headers, SSE_KEY_ID) : null;
}

describe.each(['sse-kms', 'sse-kms-bucket-key', 'dsse-kms'] as const)('a key under %s', (mode) => {
  it.each(valuesOf('key-name'))('may be named by its %s; S3 answers with its ARN', async (name) => {
    const trace = await runScenario({ mode, operation: 'upload', 'key-name': name, seed: 'name' });
    const { keyArn = '', keyId = '' } = trace.world;
    const named = { arn: keyArn, id: keyId, alias: WORLD.keyAlias }[name];
    expect(keyIn(trace, 's3.put-object')).toBe(named);
    expect(keyIn(trace, 's3.put-object.response')).toBe(keyArn);
    const asked = trace.steps.find((step) => step.name === 'kms.generate-data-key');
    const body = asked?.kind === 'send' && asked.http.body.kind === 'text' && asked.http.body.text;
    expect(JSON.parse(body || '{}')).toMatchObject({ KeyId: named });
  });
});
