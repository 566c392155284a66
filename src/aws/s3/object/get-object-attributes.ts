import { ok } from '../../../lib/result.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element, optional } from '../../../lib/xml.ts';
import { httpDate } from '../../clock.ts';
import type { StoredObject } from '../bucket/bucket.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { invalidArgument } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { checksumElement } from '../wire/checksums.ts';
import { wholeNumber } from '../wire/numbers.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { versionHeader } from './object-headers.ts';
import { checkKey } from './read-object.ts';
import { calledObject } from './visible-object.ts';

const ATTRIBUTES = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'];

/** Carries no encryption headers in its answer. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html */
export const getObjectAttributes: BucketOperation = {
  name: 'GetObjectAttributes',
  method: 'GET',
  on: 'object',
  subresource: 'attributes',
  // Two are asked for below, with the object and behind the headers.
  action: null,
  async run(call, bucket) {
    const wanted = (call.header('x-amz-object-attributes') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (wanted.length === 0 || wanted.some((each) => !ATTRIBUTES.includes(each))) {
      return invalidArgument(
        'Invalid attribute name specified.',
        'x-amz-object-attributes',
        wanted.join(','),
      );
    }
    const most = wholeNumber('x-amz-max-parts', call.header('x-amz-max-parts'), 1000);
    if (!most.ok) return most;
    const marker = call.header('x-amz-part-number-marker');
    const after = wholeNumber('x-amz-part-number-marker', marker, 0);
    if (!after.ok) return after;
    const customerKey = await customerKeyOf(call, { lengthIsChecked: false });
    if (!customerKey.ok) return customerKey;
    const named = calledObject(call, bucket, [
      ['s3:GetObject', 's3:GetObjectVersion'],
      ['s3:GetObjectAttributes', 's3:GetObjectVersionAttributes'],
    ]);
    if (!named.ok) return named;
    const object = named.value;
    const wantsChecksum = wanted.includes('Checksum') && object.checksum !== null;
    const unlockable = await checkKey(call, bucket, object, customerKey.value, wantsChecksum);
    if (!unlockable.ok) return unlockable;
    const asked = (name: string, xml: () => Xml | null) => (wanted.includes(name) ? xml() : null);
    return ok({
      status: 200,
      headers: [['Last-Modified', httpDate(object.lastModified)], ...versionHeader(bucket, object)],
      body: s3Document('GetObjectAttributesResponse', [
        asked('ETag', () => element('ETag', object.etag)),
        asked('Checksum', () =>
          object.checksum === null
            ? null
            : element('Checksum', [
                // As recorded: without the number of parts that a composite one otherwise ends with.
                checksumElement({
                  ...object.checksum,
                  value: object.checksum.value.replace(/-\d+$/, ''),
                }),
                element('ChecksumType', object.checksum.type),
              ]),
        ),
        asked('ObjectParts', () => partsOf(object, Math.min(most.value, 1000), after.value)),
        asked('StorageClass', () => element('StorageClass', object.properties.storageClass)),
        asked('ObjectSize', () => element('ObjectSize', object.size)),
      ]),
    });
  },
};

/** How many parts there are; each of them only where the object's checksum is made of theirs. */
function partsOf(object: StoredObject, most: number, after: number): Xml | null {
  const { parts, segments } = object;
  if (parts === null) return null;
  const count = element('PartsCount', parts.length);
  if (object.checksum?.type !== 'COMPOSITE') return element('ObjectParts', [count]);
  const later = parts
    .map((part, i) => ({ ...part, size: segments[i]?.length ?? 0 }))
    .filter(({ number }) => number > after);
  const page = later.slice(0, most);
  return element('ObjectParts', [
    count,
    element('PartNumberMarker', after),
    optional('NextPartNumberMarker', page.at(-1)?.number),
    element('MaxParts', most),
    element('IsTruncated', later.length > page.length),
    ...page.map((part) =>
      element('Part', [
        element('PartNumber', part.number),
        element('Size', part.size),
        checksumElement(part.checksum),
      ]),
    ),
  ]);
}
