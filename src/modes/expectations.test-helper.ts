import type { Circumstances } from '../scenario/index.ts';
import type { Expectation, Mode } from './contract.ts';
import { expectations as dsseKms } from './dsse-kms/expectations.ts';
import { MODES } from './registry.ts';
import { expectations as sseC } from './sse-c/expectations.ts';
import { expectations as sseKms } from './sse-kms/expectations.ts';
import { expectations as sseKmsBucketKey } from './sse-kms-bucket-key/expectations.ts';
import { expectations as sseS3 } from './sse-s3/expectations.ts';

const EXPECTATIONS: Readonly<Record<Circumstances['mode'], readonly Expectation[]>> = {
  'sse-s3': sseS3,
  'sse-kms': sseKms,
  'sse-kms-bucket-key': sseKmsBucketKey,
  'dsse-kms': dsseKms,
  'sse-c': sseC,
};

/** Every mode with what it says, beside the defaults themselves, of how every single change ends. */
export const TOLD_MODES: readonly (Mode & { readonly expectations: readonly Expectation[] })[] =
  MODES.map((mode) => ({ ...mode, expectations: EXPECTATIONS[mode.id] }));
