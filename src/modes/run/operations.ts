import { bucketEncryption } from '../../aws/s3/bucket/bucket-encryption.ts';
import { bucketPolicy } from '../../aws/s3/bucket/bucket-policy.ts';
import { createBucket } from '../../aws/s3/bucket/create-bucket.ts';
import { publicAccessBlock } from '../../aws/s3/bucket/public-access-block.ts';
import { completeMultipartUpload } from '../../aws/s3/multipart/complete-multipart-upload.ts';
import { createMultipartUpload } from '../../aws/s3/multipart/create-and-abort.ts';
import { uploadPart } from '../../aws/s3/multipart/upload-part.ts';
import { copyObject } from '../../aws/s3/object/copy-object.ts';
import { getObject } from '../../aws/s3/object/get-object.ts';
import { putObject } from '../../aws/s3/object/put-object.ts';
import { updateObjectEncryption } from '../../aws/s3/object/update-object-encryption.ts';
import type { Operation } from '../../aws/s3/operation.ts';

/**
 * What a scenario asks of S3, and its set-up before it. All else that S3 has here (`aws/s3/operations.ts`) is for clients from
 * outside: a tab that plays a flow need not load it.
 */
export const SCENE_OPERATIONS: readonly Operation[] = [
  putObject,
  getObject,
  copyObject,
  updateObjectEncryption,
  createMultipartUpload,
  uploadPart,
  completeMultipartUpload,
  createBucket,
  ...bucketEncryption,
  ...bucketPolicy,
  ...publicAccessBlock,
];
