import { accessControlLists } from './bucket/acl.ts';
import { bucketEncryption } from './bucket/bucket-encryption.ts';
import {
  deleteBucket,
  getBucketLocation,
  headBucket,
  listBuckets,
} from './bucket/bucket-operations.ts';
import { bucketPolicy, getBucketPolicyStatus } from './bucket/bucket-policy.ts';
import { bucketTagging } from './bucket/bucket-tagging.ts';
import { createBucket } from './bucket/create-bucket.ts';
import { listObjectVersions } from './bucket/list-object-versions.ts';
import { listObjects, listObjectsV2 } from './bucket/list-objects.ts';
import { ownershipControls } from './bucket/ownership-controls.ts';
import { publicAccessBlock } from './bucket/public-access-block.ts';
import { unsetSettings } from './bucket/unset-settings.ts';
import { versioning } from './bucket/versioning.ts';
import { completeMultipartUpload } from './multipart/complete-multipart-upload.ts';
import { abortMultipartUpload, createMultipartUpload } from './multipart/create-and-abort.ts';
import { listMultipartUploads } from './multipart/list-multipart-uploads.ts';
import { listParts } from './multipart/list-parts.ts';
import { uploadPart, uploadPartCopy } from './multipart/upload-part.ts';
import { copyObject } from './object/copy-object.ts';
import { deleteObject, deleteObjects } from './object/delete-object.ts';
import { getObject, headObject } from './object/get-object.ts';
import { getObjectAttributes } from './object/get-object-attributes.ts';
import { objectLock } from './object/object-lock.ts';
import { postObject } from './object/post-object.ts';
import { putObject } from './object/put-object.ts';
import { objectTagging } from './object/tagging.ts';
import { updateObjectEncryption } from './object/update-object-encryption.ts';
import type { Operation } from './operation.ts';

/** Every S3 operation there is here. No request fits two of them. */
export const OPERATIONS: readonly Operation[] = [
  putObject,
  postObject,
  getObject,
  headObject,
  deleteObject,
  deleteObjects,
  copyObject,
  getObjectAttributes,
  updateObjectEncryption,
  ...objectTagging,
  ...objectLock,

  createMultipartUpload,
  uploadPart,
  uploadPartCopy,
  completeMultipartUpload,
  abortMultipartUpload,
  listParts,
  listMultipartUploads,

  listBuckets,
  createBucket,
  headBucket,
  deleteBucket,
  getBucketLocation,
  listObjectsV2,
  listObjects,
  listObjectVersions,

  ...bucketEncryption,
  ...bucketPolicy,
  getBucketPolicyStatus,
  ...publicAccessBlock,
  ...ownershipControls,
  ...versioning,
  ...bucketTagging,
  ...accessControlLists,
  ...unsetSettings,
];
