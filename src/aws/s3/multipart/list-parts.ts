import { toHex } from '../../../lib/bytes.ts';
import { ok } from '../../../lib/result.ts';
import { element, optional } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import { quoted } from '../object/object-headers.ts';
import type { BucketOperation } from '../operation.ts';
import { checksumElement } from '../wire/checksums.ts';
import { wholeNumber } from '../wire/numbers.ts';
import { ownerElement, s3Document } from '../wire/s3-xml.ts';
import { findUpload } from './uploads.ts';
import { partChecksum } from './write-part.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export const listParts: BucketOperation = {
  name: 'ListParts',
  method: 'GET',
  on: 'object',
  subresource: 'uploadId',
  action: 's3:ListMultipartUploadParts',
  async run(call, bucket) {
    const named = findUpload(call, bucket);
    if (!named.ok) return named;
    const upload = named.value;
    const most = wholeNumber('max-parts', call.query.get('max-parts'), 1000);
    if (!most.ok) return most;
    const marker = call.query.get('part-number-marker');
    const after = wholeNumber('part-number-marker', marker, 0);
    if (!after.ok) return after;
    const limit = Math.min(most.value, 1000);
    const later = [...upload.parts.values()]
      .filter((part) => part.number > after.value)
      .sort((a, b) => a.number - b.number);
    const page = later.slice(0, limit);
    return ok({
      status: 200,
      headers: [],
      body: s3Document('ListPartsResult', [
        element('Bucket', bucket.name),
        element('Key', upload.key),
        element('UploadId', upload.id),
        await ownerElement('Initiator', bucket.account),
        await ownerElement('Owner', bucket.account),
        element('StorageClass', upload.properties.storageClass),
        element('PartNumberMarker', after.value),
        element('NextPartNumberMarker', page.at(-1)?.number ?? 0),
        element('MaxParts', limit),
        element('IsTruncated', later.length > page.length),
        optional('ChecksumAlgorithm', upload.checksum?.algorithm),
        optional('ChecksumType', upload.checksum?.type),
        ...page.map((part) =>
          element('Part', [
            element('PartNumber', part.number),
            element('LastModified', xmlDate(part.lastModified)),
            element('ETag', quoted(toHex(part.etag))),
            element('Size', part.segment.length),
            upload.checksum === null ? null : checksumElement(partChecksum(part)),
          ]),
        ),
      ]),
    });
  },
};
