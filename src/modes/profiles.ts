import { profile as dsseKms } from './dsse-kms/profile.ts';
import type { ModeProfile } from './profile.ts';
import { profile as sseC } from './sse-c/profile.ts';
import { profile as sseKms } from './sse-kms/profile.ts';
import { profile as sseKmsBucketKey } from './sse-kms-bucket-key/profile.ts';
import { profile as sseS3 } from './sse-s3/profile.ts';

/** The profile of every mode, in the order in which the screen lists them. No mechanism is loaded with it. */
export const PROFILES: readonly ModeProfile[] = [sseS3, sseKms, sseKmsBucketKey, dsseKms, sseC];

/** The profile of the mode of that id; undefined where there is none. */
export function profileOf(id: string): ModeProfile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}
