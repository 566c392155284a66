import { fromBase64, fromUtf8, toBase64, utf8 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element, optional } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument } from '../errors.ts';
import { quoted } from '../object/object-headers.ts';
import { newestObject } from '../object/versions.ts';
import type { BucketOperation } from '../operation.ts';
import { ownerElement, s3Document } from '../wire/s3-xml.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { commonPrefixes, listPermission, listQuery, pageOf } from './listing.ts';

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
    element('StorageClass', object.properties.storageClass),
  ]);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2: BucketOperation = {
  name: 'ListObjectsV2',
  method: 'GET',
  on: 'bucket',
  subresource: null,
  when: (call) => call.query.get('list-type') === '2',
  action: listPermission('s3:ListBucket'),
  async run(call, bucket) {
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
  return invalidArgument('The continuation token provided is incorrect', 'continuation-token');
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects: BucketOperation = {
  name: 'ListObjects',
  method: 'GET',
  on: 'bucket',
  subresource: null,
  when: (call) => call.query.get('list-type') === null,
  action: listPermission('s3:ListBucket'),
  async run(call, bucket) {
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
