import { fromBase64, fromUtf8, toBase64, utf8 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { xmlDate } from '../../clock.ts';
import type { Operation, S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { newestObject, quoted } from '../object/records.ts';
import { ownerElement } from '../wire/owner.ts';
import type { Xml } from '../wire/s3-xml.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { itself } from '../wire/subresource.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';
import { listQuery, permitList } from './list-query.ts';
import { pageOf } from './listing.ts';

/** The objects one sees: the newest version of each key, unless that is a delete marker. */
function objectsOf(bucket: Bucket): readonly StoredObject[] {
  return [...bucket.objects.keys()].flatMap((key) => newestObject(bucket, key) ?? []);
}

async function contents(
  object: StoredObject,
  encoded: (name: string) => string,
  owner: Xml | null,
): Promise<Xml> {
  return element('Contents', [
    element('Key', encoded(object.key)),
    element('LastModified', xmlDate(object.lastModified)),
    element('ETag', quoted(object.etag)),
    optional('ChecksumAlgorithm', object.checksum?.algorithm),
    optional('ChecksumType', object.checksum?.type),
    element('Size', object.size),
    owner,
    element('StorageClass', 'STANDARD'),
  ]);
}

function commonPrefixes(prefixes: readonly string[], encoded: (name: string) => string) {
  return prefixes.map((prefix) => element('CommonPrefixes', [element('Prefix', encoded(prefix))]));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2: Operation = {
  name: 'ListObjectsV2',
  method: 'GET',
  on: 'bucket',
  matches: (call) => itself(call) && call.query.get('list-type') === '2',
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const denied = permitList(call, bucket, 's3:ListBucket');
    if (denied !== null) return refused(denied);
    const asked = listQuery(call, 'max-keys');
    if (!asked.ok) return asked;
    const { prefix, delimiter, most, encoded, encoding } = asked.value;
    const token = call.query.get('continuation-token');
    const after = afterOf(call, token);
    if (!after.ok) return after;
    const startAfter = call.query.get('start-after');
    const page = pageOf(objectsOf(bucket), (object) => object.key, {
      prefix,
      delimiter,
      most,
      after: after.value,
    });
    const wantsOwner = call.query.get('fetch-owner') === 'true';
    const owner = wantsOwner ? await ownerElement('Owner', bucket.account) : null;
    // A page of no keys is never a reason to ask for the next.
    const next = most === 0 ? null : page.next;
    return ok({
      status: 200,
      headers: [['x-amz-bucket-region', bucket.region]],
      body: s3Document('ListBucketResult', [
        element('Name', bucket.name),
        element('Prefix', encoded(prefix)),
        optional('StartAfter', startAfter === null ? null : encoded(startAfter)),
        optional('ContinuationToken', token),
        optional('NextContinuationToken', next === null ? null : toBase64(utf8(next))),
        element('KeyCount', page.items.length + page.prefixes.length),
        element('MaxKeys', most),
        optional('Delimiter', delimiter === '' ? null : encoded(delimiter)),
        optional('EncodingType', encoding),
        element('IsTruncated', next !== null),
        ...(await Promise.all(page.items.map((object) => contents(object, encoded, owner)))),
        ...commonPrefixes(page.prefixes, encoded),
      ]),
    });
  },
};

/** Where the page begins. A token is the last name of the page before; to clients it is opaque. */
function afterOf(call: S3Call, token: string | null): Result<string, S3Failure> {
  if (token === null) return ok(call.query.get('start-after') ?? '');
  const bytes = fromBase64(token);
  const name = bytes === null ? null : fromUtf8(bytes);
  if (name !== null && name !== '') return ok(name);
  return refused(
    failure('InvalidArgument', 'The continuation token provided is incorrect', {
      details: { ArgumentName: 'continuation-token' },
    }),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects: Operation = {
  name: 'ListObjects',
  method: 'GET',
  on: 'bucket',
  matches: (call) => itself(call) && call.query.get('list-type') === null,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const denied = permitList(call, bucket, 's3:ListBucket');
    if (denied !== null) return refused(denied);
    const asked = listQuery(call, 'max-keys');
    if (!asked.ok) return asked;
    const { prefix, delimiter, most, encoded, encoding } = asked.value;
    const marker = call.query.get('marker') ?? '';
    const page = pageOf(objectsOf(bucket), (object) => object.key, {
      prefix,
      delimiter,
      most,
      after: marker,
    });
    const owner = await ownerElement('Owner', bucket.account);
    const next = most === 0 ? null : page.next;
    return ok({
      status: 200,
      headers: [['x-amz-bucket-region', bucket.region]],
      body: s3Document('ListBucketResult', [
        element('Name', bucket.name),
        element('Prefix', encoded(prefix)),
        element('Marker', encoded(marker)),
        // Without a delimiter the last key says where to go on.
        optional('NextMarker', next === null || delimiter === '' ? null : encoded(next)),
        element('MaxKeys', most),
        optional('Delimiter', delimiter === '' ? null : encoded(delimiter)),
        optional('EncodingType', encoding),
        element('IsTruncated', next !== null),
        ...(await Promise.all(page.items.map((object) => contents(object, encoded, owner)))),
        ...commonPrefixes(page.prefixes, encoded),
      ]),
    });
  },
};
