import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { ObjectProperties, StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { notImplemented, PASSED, refuse } from '../errors.ts';
import { tagsOfHeader } from './tags.ts';

/*
 * What a write says of an object beside its data and metadata. It is kept and given back, or refused: what is told and
 * dropped in silence would be a lie.
 */

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

/** Storage classes whose objects must be restored before they can be read. https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html */
const ARCHIVED = ['GLACIER', 'DEEP_ARCHIVE'];

/** No bucket here has Object Lock. */
const LOCKS = /^x-amz-object-lock-(mode|retain-until-date|legal-hold)$/i;
/** Appending is only of directory buckets. */
const NOT_KEPT = /^x-amz-(object-lock-|write-offset-bytes$)/i;

/** Reads what the headers of a write say, and refuses what is not kept. */
export function requestedProperties(call: S3Call): Result<ObjectProperties, S3Failure> {
  // No bucket here has Object Lock; the wording, other than that of reads, is recorded from S3 (`object-lock.ts`).
  if (call.request.headers.some(([name]) => LOCKS.test(name)))
    return refuse('InvalidRequest', 'Bucket is missing ObjectLockConfiguration');
  const notKept = call.request.headers.find(([name]) => NOT_KEPT.test(name));
  if (notKept !== undefined) return notImplemented(notKept[0].toLowerCase());
  const storageClass = call.header('x-amz-storage-class') ?? 'STANDARD';
  if (!STORAGE_CLASSES.includes(storageClass)) {
    return refuse('InvalidStorageClass', 'The storage class you specified is not valid', {
      details: { StorageClassRequested: storageClass },
    });
  }
  const redirect = call.header('x-amz-website-redirect-location');
  if (redirect !== null && !/^(\/|https?:\/\/)/.test(redirect)) {
    return refuse(
      'InvalidRedirectLocation',
      "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
    );
  }
  const tags = tagsOfHeader(call.header('x-amz-tagging'));
  return tags.ok ? ok({ storageClass, redirect, tags: tags.value }) : tags;
}

/** How a read's answer shows them. The class that objects have if nothing is said is not said. */
export function propertyHeaders({
  properties: { storageClass, redirect },
}: StoredObject): readonly (readonly [string, string])[] {
  return [
    ...(storageClass === 'STANDARD' ? [] : [['x-amz-storage-class', storageClass] as const]),
    ...(redirect === null ? [] : [['x-amz-website-redirect-location', redirect] as const]),
  ];
}

export function isArchived({ properties }: StoredObject): boolean {
  return ARCHIVED.includes(properties.storageClass);
}

/** Whether an object's data can be read as they are; nothing here restores those of an archive. */
export function checkNotArchived(object: StoredObject): Check {
  if (!isArchived(object)) return PASSED;
  const { storageClass } = object.properties;
  return refuse('InvalidObjectState', "The operation is not valid for the object's storage class", {
    details: { StorageClass: storageClass },
    cause: { id: 'object-archived', facts: { storageClass } },
  });
}
