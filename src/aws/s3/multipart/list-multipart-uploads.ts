import { ok } from '../../../lib/result.ts';
import { element, optional } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import {
  commonPrefixes,
  comparesUtf8,
  listPermission,
  listQuery,
  pageOf,
} from '../bucket/listing.ts';
import type { BucketOperation } from '../operation.ts';
import { ownerElement, s3Document } from '../wire/s3-xml.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export const listMultipartUploads: BucketOperation = {
  name: 'ListMultipartUploads',
  method: 'GET',
  on: 'bucket',
  subresource: 'uploads',
  action: listPermission('s3:ListBucketMultipartUploads'),
  async run(call, bucket) {
    const asked = listQuery(call, 'max-uploads');
    if (!asked.ok) return asked;
    const { prefix, delimiter, most, encoded, encoding } = asked.value;
    const keyMarker = call.query.get('key-marker') ?? '';
    const idMarker = call.query.get('upload-id-marker') ?? '';
    const uploads = [...bucket.uploads.values()];
    // Uploads of one key stand in the order in which they were begun.
    const marked = uploads.findIndex((each) => each.key === keyMarker && each.id === idMarker);
    const later = uploads.filter(
      (each, i) =>
        keyMarker === '' ||
        comparesUtf8(each.key, keyMarker) > 0 ||
        (each.key === keyMarker && marked >= 0 && i > marked),
    );
    const page = pageOf(later, (each) => each.key, { prefix, delimiter, most, after: '' });
    const isTruncated = page.next !== null && most > 0;
    const last = page.items.at(-1);
    const owner = await ownerElement('Owner', bucket.account);
    const initiator = await ownerElement('Initiator', bucket.account);
    return ok({
      status: 200,
      headers: [],
      body: s3Document('ListMultipartUploadsResult', [
        element('Bucket', bucket.name),
        element('KeyMarker', encoded(keyMarker)),
        element('UploadIdMarker', idMarker),
        optional('NextKeyMarker', isTruncated ? encoded(page.next ?? '') : null),
        optional(
          'NextUploadIdMarker',
          isTruncated && last !== undefined && last.key === page.next ? last.id : null,
        ),
        element('Prefix', encoded(prefix)),
        optional('Delimiter', delimiter === '' ? null : encoded(delimiter)),
        element('MaxUploads', most),
        optional('EncodingType', encoding),
        element('IsTruncated', isTruncated),
        ...page.items.map((upload) =>
          element('Upload', [
            element('Key', encoded(upload.key)),
            element('UploadId', upload.id),
            initiator,
            owner,
            element('StorageClass', upload.properties.storageClass),
            element('Initiated', xmlDate(upload.initiated)),
            optional('ChecksumAlgorithm', upload.checksum?.algorithm),
            optional('ChecksumType', upload.checksum?.type),
          ]),
        ),
        ...commonPrefixes(page.prefixes, encoded),
      ]),
    });
  },
};
