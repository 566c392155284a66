import { ok } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Bucket, StoredObject, Tag } from '../bucket/bucket.ts';
import type { Answer, S3Call } from '../call.ts';
import type { BucketOperation } from '../operation.ts';
import { tagsDocument, tagsOfBody } from '../wire/tags-document.ts';
import { versionHeader } from './object-headers.ts';
import { requestTagContext } from './tags.ts';
import { replaceVersion } from './versions.ts';
import { calledObject } from './visible-object.ts';

const at = { on: 'object', subresource: 'tagging', action: null } as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
const getObjectTagging: BucketOperation = {
  ...at,
  name: 'GetObjectTagging',
  method: 'GET',
  async run(call, bucket) {
    const object = calledObject(call, bucket, [
      ['s3:GetObjectTagging', 's3:GetObjectVersionTagging'],
    ]);
    if (!object.ok) return object;
    return ok({
      status: 200,
      headers: versionHeader(bucket, object.value),
      body: tagsDocument(object.value.properties.tags),
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
const putObjectTagging: BucketOperation = {
  ...at,
  name: 'PutObjectTagging',
  method: 'PUT',
  async run(call, bucket) {
    const tags = await tagsOfBody(call, 'Object');
    if (!tags.ok) return tags;
    const object = calledObject(
      call,
      bucket,
      [['s3:PutObjectTagging', 's3:PutObjectVersionTagging']],
      requestTagContext(tags.value),
    );
    return object.ok ? setTags(bucket, object.value, tags.value, 200) : object;
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
const deleteObjectTagging: BucketOperation = {
  ...at,
  name: 'DeleteObjectTagging',
  method: 'DELETE',
  async run(call, bucket) {
    const object = calledObject(call, bucket, [
      ['s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'],
    ]);
    return object.ok ? setTags(bucket, object.value, [], 204) : object;
  },
};

export const objectTagging = [getObjectTagging, putObjectTagging, deleteObjectTagging];

function setTags(
  bucket: Bucket,
  object: StoredObject,
  tags: readonly Tag[],
  status: number,
): Answer {
  replaceVersion(bucket, object, { ...object, properties: { ...object.properties, tags } });
  return ok({ status, headers: versionHeader(bucket, object), body: null });
}

/**
 * How a read tells how many tags there are: only to those who may read them.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function tagCountHeader(
  call: S3Call,
  bucket: Bucket,
  { properties: { tags } }: StoredObject,
): readonly (readonly [string, string])[] {
  if (tags.length === 0) return [];
  const versioned = call.query.has('versionId');
  const action = versioned ? 's3:GetObjectVersionTagging' : 's3:GetObjectTagging';
  return permit(call, bucket, { action }).ok ? [['x-amz-tagging-count', String(tags.length)]] : [];
}
