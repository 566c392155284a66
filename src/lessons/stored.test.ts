import { expect, it } from 'vitest';
import { runOf } from './evidence.test-helper.ts';
import { movedObjects, storedLayers } from './stored.ts';

// An object is stored under one name, whole, however it got there; DSSE-KMS lays two layers over it, all others one.
it.each([
  [{ mode: 'dsse-kms', operation: 'upload' }, 1, 2],
  [{ mode: 'dsse-kms', operation: 'upload', objects: 'three' }, 3, 2],
  [{ mode: 'dsse-kms', operation: 'copy' }, 1, 2],
  [{ mode: 'dsse-kms', operation: 'download' }, 1, 2],
  [{ mode: 'dsse-kms', operation: 'download', objects: 'three' }, 3, 2],
  [{ mode: 'sse-kms', operation: 'multipart' }, 1, 1],
  [{ mode: 'sse-kms-bucket-key', operation: 'upload' }, 3, 1],
  [{ mode: 'sse-c', operation: 'upload', 'sse-c-blocked': 'yes' }, 0, 0],
] as const)(
  'of %j, %i objects are moved, and lie in %i layers',
  async (circumstances, objects, layers) => {
    const trace = await runOf({ circumstances });
    expect([movedObjects(trace), storedLayers(trace)]).toEqual([objects, layers]);
  },
);
