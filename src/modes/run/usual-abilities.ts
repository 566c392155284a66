import { GENERATE_OPERATIONS } from '../../aws/kms/operations/generate.ts';
import { KEY_OPERATIONS } from '../../aws/kms/operations/keys.ts';
import { bucketEncryption } from '../../aws/s3/bucket/bucket-encryption.ts';
import { createBucket } from '../../aws/s3/bucket/create-bucket.ts';
import { putObject } from '../../aws/s3/object/put-object.ts';
import type { Abilities } from '../abilities.ts';

/** What every scenario may ask of S3 and KMS, its set-up included; what only some ask lies in `on-demand/`. */
export const USUAL_ABILITIES: Partial<Abilities> = {
  s3: [putObject, createBucket, ...bucketEncryption],
  kms: { ...KEY_OPERATIONS, ...GENERATE_OPERATIONS },
};
