import type { Operation } from '../call.ts';
import {
  deleteBucketEncryption,
  getBucketEncryption,
  putBucketEncryption,
} from './bucket-encryption.ts';
import { createBucket } from './create-bucket.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { headObject } from './head-object.ts';
import { putObject } from './put-object.ts';

/** Every S3 operation, in the order in which a request is matched against them. */
export const OPERATIONS: readonly Operation[] = [
  putBucketEncryption,
  getBucketEncryption,
  deleteBucketEncryption,
  createBucket,
  putObject,
  getObject,
  headObject,
  deleteObject,
];
