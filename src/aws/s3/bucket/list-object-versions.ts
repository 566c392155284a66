import { ok, refused } from '../../../lib/result.ts';
import { xmlDate } from '../../clock.ts';
import type { Operation } from '../call.ts';
import { failure } from '../errors.ts';
import { quoted } from '../object/records.ts';
import { ownerElement } from '../wire/owner.ts';
import type { Xml } from '../wire/s3-xml.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import type { StoredObject } from './bucket.ts';
import { versionName } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';
import { listQuery, permitList } from './list-query.ts';
import { comparesUtf8, pageOf } from './listing.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions: Operation = {
  name: 'ListObjectVersions',
  method: 'GET',
  on: 'bucket',
  matches: at('versions'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const denied = permitList(call, bucket, 's3:ListBucketVersions');
    if (denied !== null) return refused(denied);
    const asked = listQuery(call, 'max-keys');
    if (!asked.ok) return asked;
    const { prefix, delimiter, most, encoded, encoding } = asked.value;
    const keyMarker = call.query.get('key-marker') ?? '';
    const versionMarker = call.query.get('version-id-marker') ?? '';
    if (versionMarker !== '' && keyMarker === '') {
      return refused(
        failure(
          'InvalidArgument',
          'A version-id marker cannot be specified without a key marker.',
          { details: { ArgumentName: 'version-id-marker', ArgumentValue: versionMarker } },
        ),
      );
    }
    // Of the marked key, the versions behind the marked one are still to come.
    const all = [...bucket.objects.values()].flatMap((versions) => {
      const marked = versions.findIndex((each) => versionName(each) === versionMarker);
      const rest = versions[0]?.key === keyMarker && marked >= 0;
      return versions
        .map((object, i) => ({ object, isLatest: i === 0 }))
        .filter(({ object }, i) =>
          rest ? i > marked : keyMarker === '' || comparesUtf8(object.key, keyMarker) > 0,
        );
    });
    const page = pageOf(all, ({ object }) => object.key, { prefix, delimiter, most, after: '' });
    const last = page.items.at(-1)?.object;
    const isTruncated = page.next !== null && most > 0;
    const owner = await ownerElement('Owner', bucket.account);
    return ok({
      status: 200,
      headers: [],
      body: s3Document('ListVersionsResult', [
        element('Name', bucket.name),
        element('Prefix', encoded(prefix)),
        element('KeyMarker', encoded(keyMarker)),
        element('VersionIdMarker', versionMarker),
        optional('NextKeyMarker', isTruncated ? encoded(page.next ?? '') : null),
        optional(
          'NextVersionIdMarker',
          isTruncated && last !== undefined && last.key === page.next ? versionName(last) : null,
        ),
        element('MaxKeys', most),
        optional('Delimiter', delimiter === '' ? null : encoded(delimiter)),
        optional('EncodingType', encoding),
        element('IsTruncated', isTruncated),
        ...page.items.map(({ object, isLatest }) => version(object, isLatest, encoded, owner)),
        ...page.prefixes.map((each) =>
          element('CommonPrefixes', [element('Prefix', encoded(each))]),
        ),
      ]),
    });
  },
};

function version(
  object: StoredObject,
  isLatest: boolean,
  encoded: (name: string) => string,
  owner: Xml,
): Xml {
  return element(object.deleteMarker ? 'DeleteMarker' : 'Version', [
    element('Key', encoded(object.key)),
    element('VersionId', versionName(object)),
    element('IsLatest', isLatest),
    element('LastModified', xmlDate(object.lastModified)),
    ...(object.deleteMarker
      ? []
      : [
          element('ETag', quoted(object.etag)),
          optional('ChecksumAlgorithm', object.checksum?.algorithm),
          optional('ChecksumType', object.checksum?.type),
          element('Size', object.size),
          element('StorageClass', 'STANDARD'),
        ]),
    owner,
  ]);
}
