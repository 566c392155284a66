import type { Bytes } from '../../../lib/bytes.ts';
import { toHex } from '../../../lib/bytes.ts';
import { ok } from '../../../lib/result.ts';
import { element, optional } from '../../../lib/xml.ts';
import { permit } from '../access.ts';
import type { MultipartUpload, StoredObject, UploadedPart } from '../bucket/bucket.ts';
import { slotOf } from '../bucket/bucket.ts';
import { ownershipOf } from '../bucket/object-owner.ts';
import type { S3Call } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { SSE_CUSTOMER } from '../encryption/sse.ts';
import type { Check } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import { checkWriteCondition } from '../object/conditions.ts';
import { quoted, versionHeader } from '../object/object-headers.ts';
import { bytesOf, mechanismOf, metadataOf } from '../object/records.ts';
import { addVersion, newestObject, nextVersionId } from '../object/versions.ts';
import { contentMd5 } from '../object/write-object.ts';
import type { BucketOperation } from '../operation.ts';
import { joinBytes, xmlPayload } from '../wire/body.ts';
import { checksumElement } from '../wire/checksums.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { completedChecksum } from './complete-checksum.ts';
import { completedParts } from './complete-parts.ts';
import {
  checkUploadRequest,
  findUpload,
  loadUpload,
  segmentBytes,
  slotsOf,
  uploadPermission,
} from './uploads.ts';
import { partChecksum } from './write-part.ts';

/** Makes one object of the parts, which stay encrypted as they are. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload: BucketOperation = {
  name: 'CompleteMultipartUpload',
  method: 'POST',
  on: 'object',
  subresource: 'uploadId',
  // Asked for below, as for UploadPart.
  action: null,
  async run(call, bucket) {
    const { state } = call;
    const customerKey = await customerKeyOf(call, { lengthIsChecked: true, bucket });
    if (!customerKey.ok) return customerKey;
    const permitted = permit(call, bucket, uploadPermission(call, bucket, 's3:PutObject'));
    if (!permitted.ok) return permitted;
    const named = findUpload(call, bucket);
    if (!named.ok) return named;
    const upload = named.value;
    const document = await xmlPayload(withoutObjectChecksum(call), 'CompleteMultipartUpload');
    if (!document.ok) return document;
    const sameMode = checkMode(call, upload);
    if (!sameMode.ok) return sameMode;
    const listed = completedParts(upload, document.value);
    if (!listed.ok) return listed;
    const parts = listed.value;
    const size = parts.reduce((sum, part) => sum + part.segment.length, 0);
    const sameSize = checkSize(call, size);
    if (!sameSize.ok) return sameSize;
    // The customer's key is needed only for a checksum; where it is sent all the same, it must belong there.
    if (upload.checksum !== null || customerKey.value !== null) {
      const fitting = checkUploadRequest(call, bucket, upload, customerKey.value);
      if (!fitting.ok) return fitting;
    }
    const met = checkWriteCondition(call, newestObject(bucket, upload.key));
    if (!met.ok) return met;
    loadUpload(call, bucket, upload, parts, upload.checksum?.type === 'FULL_OBJECT');
    const checksum = await completedChecksum(call, bucket, upload, parts, customerKey.value);
    if (!checksum.ok) return checksum;
    const digest = await etagOfParts(call, parts);
    const object: StoredObject = {
      key: upload.key,
      versionId: await nextVersionId(state, bucket),
      deleteMarker: false,
      segments: parts.map((part) => part.segment),
      encryption: upload.encryption,
      size,
      etag: `${toHex(digest)}-${parts.length}`,
      lastModified: state.clock.now(),
      headers: upload.headers,
      properties: upload.properties,
      checksum: checksum.value,
      parts: parts.map((part) => ({ number: part.number, checksum: partChecksum(part) })),
      ...ownershipOf(call, bucket),
    };
    state.recorder.store({
      actor: 's3',
      name: 's3.complete-object',
      fact: 'multipart-key',
      slot: slotOf(bucket.name, object),
      values: bytesOf(upload.encryption, []),
      keeps: parts.flatMap(segmentBytes),
      removes: slotsOf(bucket, upload),
      metadata: metadataOf(upload.encryption),
    });
    addVersion(bucket, object);
    bucket.uploads.delete(upload.id);
    const headers = mechanismOf(call, upload.encryption)
      .responseHeaders(upload.encryption, false)
      .filter(([name]) => !Object.values(SSE_CUSTOMER).includes(name));
    return ok({
      status: 200,
      headers: [...headers, ...versionHeader(bucket, object)],
      body: s3Document('CompleteMultipartUploadResult', [
        element(
          'Location',
          `${call.request.url.origin}${call.request.rawPath ?? call.request.url.pathname}`,
        ),
        element('Bucket', bucket.name),
        element('Key', object.key),
        element('ETag', quoted(object.etag)),
        checksumElement(object.checksum),
        optional('ChecksumType', object.checksum?.type),
      ]),
    });
  },
};

/** Whether the checksum is of the type that the upload was begun with. */
function checkMode(call: S3Call, { checksum }: MultipartUpload): Check {
  const type = call.header('x-amz-checksum-type');
  if (type === null || type === checksum?.type) return PASSED;
  return refuse(
    'InvalidRequest',
    `The upload was created using the ${checksum?.type ?? 'null'} checksum mode. The complete request must use the same checksum mode.`,
  );
}

/** Whether the size announced is what the parts come to. */
function checkSize(call: S3Call, size: number): Check {
  const announced = call.header('x-amz-mp-object-size');
  if (announced === null || announced === String(size)) return PASSED;
  return refuse(
    'InvalidRequest',
    `The provided 'x-amz-mp-object-size' header value ${announced} does not match what was computed: ${size}`,
  );
}

/** The checksum in the headers is the object's, not that of the list of parts. */
function withoutObjectChecksum(call: S3Call): S3Call {
  const headers = call.request.headers.filter(([name]) => !/^x-amz-checksum-/i.test(name));
  return { ...call, request: { ...call.request, headers } };
}

/** The ETag of a multipart object: MD5 of the parts' ETags, and their number. */
async function etagOfParts(call: S3Call, parts: readonly UploadedPart[]): Promise<Bytes> {
  const joined = await joinBytes(call, {
    name: 's3.join-etags',
    fact: 'multipart-etag',
    inputs: parts.map((part) => [`part ${part.number}`, part.etag]),
    output: { name: 'part-etags', role: 'digest' },
  });
  return contentMd5(call, joined, {});
}
