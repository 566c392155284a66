import type { EncryptionAsk } from '../aws/s3/mechanism.ts';
import type { Mode } from './contract.ts';
import { mode as dsseKms } from './dsse-kms/index.ts';
import { mode as sseC } from './sse-c/index.ts';
import { mode as sseKms } from './sse-kms/index.ts';
import { mode as sseKmsBucketKey } from './sse-kms-bucket-key/index.ts';
import { mode as sseS3 } from './sse-s3/index.ts';

/** Every mode with its mechanism, in the order of the profiles. */
export const MODES: readonly Mode[] = [sseS3, sseKms, sseKmsBucketKey, dsseKms, sseC];

/** The mode of that id; undefined where the registry has none. */
export function modeOf(id: string): Mode | undefined {
  return MODES.find((mode) => mode.id === id);
}

/** Id of the mode that does what is asked for; null where nothing is asked for, or none does. */
export function modeServing(ask: EncryptionAsk | null): Mode['id'] | null {
  if (ask === null) return null;
  return MODES.find(({ mechanism }) => mechanism.serves(ask))?.id ?? null;
}
