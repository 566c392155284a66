import { ok } from '../../../lib/result.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element, optional } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import { invalidArgument } from '../errors.ts';
import { quoted } from '../object/object-headers.ts';
import type { BucketOperation } from '../operation.ts';
import { ownerElement, s3Document } from '../wire/s3-xml.ts';
import type { StoredObject } from './bucket.ts';
import { versionName } from './bucket.ts';
import { commonPrefixes, comparesUtf8, listPermission, listQuery, pageOf } from './listing.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions: BucketOperation = {
  name: 'ListObjectVersions',
  method: 'GET',
  on: 'bucket',
  subresource: 'versions',
  action: listPermission('s3:ListBucketVersions'),
  async run(call, bucket) {
    const asked = listQuery(call, 'max-keys');
    if (!asked.ok) return asked;
    const { prefix, delimiter, most, encoded, encoding } = asked.value;
    const keyMarker = call.query.get('key-marker') ?? '';
    const versionMarker = call.query.get('version-id-marker') ?? '';
    if (versionMarker !== '' && keyMarker === '') {
      return invalidArgument(
        'A version-id marker cannot be specified without a key marker.',
        'version-id-marker',
        versionMarker,
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
        ...commonPrefixes(page.prefixes, encoded),
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
          element('StorageClass', object.properties.storageClass),
        ]),
    owner,
  ]);
}
