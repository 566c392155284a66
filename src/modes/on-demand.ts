import { part } from '../lib/part.ts';
import type { Circumstances } from '../scenario/index.ts';
import type { Mode } from './contract.ts';
import { mode as sseKms } from './sse-kms/index.ts';

type ModeId = Circumstances['mode'];

const usual = { mode: sseKms };

/** Each mode with its mechanism, loaded when somebody first asks for it. That of the opening flow is there. */
const PARTS: Readonly<Record<ModeId, () => Promise<{ readonly mode: Mode }>>> = {
  'sse-s3': part(() => import('./sse-s3/index.ts')),
  'sse-kms': async () => usual,
  'sse-kms-bucket-key': part(() => import('./sse-kms-bucket-key/index.ts')),
  'dsse-kms': part(() => import('./dsse-kms/index.ts')),
  'sse-c': part(() => import('./sse-c/index.ts')),
};

/** @throws PartMissing where it does not arrive */
export async function loadMode(id: ModeId): Promise<Mode> {
  return (await PARTS[id]()).mode;
}
