import { utf8 } from '../../../lib/bytes.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { bucketArn, objectArn } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure, notImplemented } from '../errors.ts';

/** Limits of a key and of user-defined metadata, in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const MOST_KEY = 1024;
const MOST_METADATA = 2048;

const CANNED_ACLS = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
];

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html; those of Outposts, Snow and directory buckets left out. */
const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

/** Whether the call's key, metadata and ACL are such that an object can be made of them, whatever its encryption. */
export function writable(call: S3Call, bucket: Bucket): S3Failure | null {
  const size = utf8(call.key ?? '').length;
  if (size > MOST_KEY) {
    return failure('KeyTooLongError', 'Your key is too long', {
      details: { Size: String(size), MaxSizeAllowed: String(MOST_KEY) },
    });
  }
  const metadata = call.request.headers
    .filter(([name]) => name.toLowerCase().startsWith('x-amz-meta-'))
    .reduce((sum, [name, value]) => sum + name.length - 'x-amz-meta-'.length + value.length, 0);
  if (metadata > MOST_METADATA) {
    return failure(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
      { details: { Size: String(metadata), MaxSizeAllowed: String(MOST_METADATA) } },
    );
  }
  const storageClass = call.header('x-amz-storage-class');
  if (storageClass !== null && !STORAGE_CLASSES.includes(storageClass)) {
    return failure('InvalidStorageClass', 'The storage class you specified is not valid', {
      details: { StorageClassRequested: storageClass },
    });
  }
  return refuseAcl(call, bucket);
}

/**
 * ACLs in headers. With Bucket owner enforced (the default) only one says nothing new and is taken.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
export function refuseAcl(call: S3Call, bucket: Bucket): S3Failure | null {
  const canned = call.header('x-amz-acl');
  if (canned !== null && !CANNED_ACLS.includes(canned)) {
    return failure('InvalidArgument', '', {
      details: { ArgumentName: 'x-amz-acl', ArgumentValue: canned },
    });
  }
  const grants = call.request.headers.filter(([name]) => /^x-amz-grant-/i.test(name));
  const saysNothing = canned === null || canned === 'bucket-owner-full-control';
  if (saysNothing && grants.length === 0) return null;
  if (bucket.ownership === 'BucketOwnerEnforced') return aclsNotAllowed(bucket);
  const blocked = refusePublicAcl(call, bucket, 's3:PutObject');
  if (blocked !== null) return blocked;
  // Grants to others are not simulated, and nobody shall believe that they were made.
  return canned === 'private' && grants.length === 0 ? null : notImplemented('x-amz-acl');
}

const PUBLIC_ACLS = ['public-read', 'public-read-write', 'authenticated-read'];
const EVERYBODY = /acs\.amazonaws\.com\/groups\/global\//;

/**
 * The answer of a bucket that blocks public ACLs to a request for one; null to any other. As recorded by many.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function refusePublicAcl(call: S3Call, bucket: Bucket, action: string): S3Failure | null {
  if (bucket.publicAccessBlock?.BlockPublicAcls !== true) return null;
  const isPublic =
    PUBLIC_ACLS.includes(call.header('x-amz-acl') ?? '') ||
    call.request.headers.some(([name, who]) => /^x-amz-grant-/i.test(name) && EVERYBODY.test(who));
  if (!isPublic) return null;
  const who = call.principal?.arn ?? 'anonymous';
  const resource = call.key === null ? bucketArn(bucket.name) : objectArn(bucket.name, call.key);
  return failure(
    'AccessDenied',
    `User: ${who} is not authorized to perform: ${action} on resource: "${resource}" because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.`,
    { cause: { id: 'public-acl-blocked', facts: { bucket: bucket.name } } },
  );
}

/** The answer of a bucket in which ACLs are switched off. */
export function aclsNotAllowed(bucket: Bucket): S3Failure {
  return failure('AccessControlListNotSupported', 'The bucket does not allow ACLs', {
    details: { BucketName: bucket.name },
    cause: { id: 'acls-disabled', facts: { bucket: bucket.name } },
  });
}
