import { getBucketAcl, getObjectAcl, putBucketAcl, putObjectAcl } from './bucket/acl.ts';
import {
  deleteBucketEncryption,
  getBucketEncryption,
  putBucketEncryption,
} from './bucket/bucket-encryption.ts';
import {
  deleteBucket,
  getBucketLocation,
  headBucket,
  listBuckets,
} from './bucket/bucket-operations.ts';
import {
  deleteBucketPolicy,
  getBucketPolicy,
  getBucketPolicyStatus,
  putBucketPolicy,
} from './bucket/bucket-policy.ts';
import { createBucket } from './bucket/create-bucket.ts';
import { listObjectVersions } from './bucket/list-object-versions.ts';
import { listObjects, listObjectsV2 } from './bucket/list-objects.ts';
import {
  deleteBucketOwnershipControls,
  getBucketOwnershipControls,
  putBucketOwnershipControls,
} from './bucket/ownership-controls.ts';
import {
  deletePublicAccessBlock,
  getPublicAccessBlock,
  putPublicAccessBlock,
} from './bucket/public-access-block.ts';
import { getBucketVersioning, putBucketVersioning } from './bucket/versioning.ts';
import type { Operation } from './call.ts';
import { abortMultipartUpload } from './multipart/abort-multipart-upload.ts';
import { completeMultipartUpload } from './multipart/complete-multipart-upload.ts';
import { createMultipartUpload } from './multipart/create-and-abort.ts';
import { listMultipartUploads } from './multipart/list-multipart-uploads.ts';
import { listParts } from './multipart/list-parts.ts';
import { uploadPart } from './multipart/upload-part.ts';
import { uploadPartCopy } from './multipart/upload-part-copy.ts';
import { copyObject } from './object/copy-object.ts';
import { deleteObject } from './object/delete-object.ts';
import { deleteObjects } from './object/delete-objects.ts';
import { getObject } from './object/get-object.ts';
import { getObjectAttributes } from './object/get-object-attributes.ts';
import { headObject } from './object/head-object.ts';
import { putObject } from './object/put-object.ts';
import { updateObjectEncryption } from './object/update-object-encryption.ts';

/** Every S3 operation there is here. No request fits two of them. */
export const OPERATIONS: readonly Operation[] = [
  putObject,
  getObject,
  headObject,
  deleteObject,
  copyObject,
  createMultipartUpload,
  uploadPart,
  uploadPartCopy,
  completeMultipartUpload,
  abortMultipartUpload,
  listParts,
  getObjectAttributes,
  updateObjectEncryption,
  getObjectAcl,
  putObjectAcl,
  listBuckets,
  createBucket,
  headBucket,
  deleteBucket,
  getBucketLocation,
  listObjectsV2,
  listObjects,
  listObjectVersions,
  listMultipartUploads,
  deleteObjects,
  putBucketEncryption,
  getBucketEncryption,
  deleteBucketEncryption,
  putBucketPolicy,
  getBucketPolicy,
  deleteBucketPolicy,
  getBucketPolicyStatus,
  putPublicAccessBlock,
  getPublicAccessBlock,
  deletePublicAccessBlock,
  putBucketOwnershipControls,
  getBucketOwnershipControls,
  deleteBucketOwnershipControls,
  putBucketVersioning,
  getBucketVersioning,
  getBucketAcl,
  putBucketAcl,
];
