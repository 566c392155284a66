import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../modes/index.ts';
import { verify } from '../../../trace/index.ts';
import { mostHeld } from './most-held.ts';

describe('mostHeld', () => {
  it('counts what one party holds at the most, not all parties together and not public values', async () => {
    const trace = await runScenario({ mode: 'dsse-kms', operation: 'upload', seed: 'custody' });
    expect(await verify(trace)).toEqual({ ok: true });
    // S3 at the outer layer: its root key, the object, two data keys, each wrapped, and the ciphertext of each layer.
    expect(mostHeld(trace)).toBe(8);
  });
});
