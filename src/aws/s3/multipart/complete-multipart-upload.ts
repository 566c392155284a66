import type { Bytes } from '../../../lib/bytes.ts';
import { toHex } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { MultipartUpload, StoredObject, UploadedPart } from '../bucket/bucket.ts';
import { slotOf } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { writeCondition } from '../object/conditions.ts';
import { versionHeader } from '../object/object-headers.ts';
import {
  addVersion,
  bytesOf,
  mechanismOf,
  metadataOf,
  newestObject,
  quoted,
} from '../object/records.ts';
import { nextVersionId } from '../object/versions.ts';
import { contentMd5 } from '../object/write-object.ts';
import { xmlPayload } from '../wire/body.ts';
import { checksumElement } from '../wire/checksums.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { completedChecksum } from './complete-checksum.ts';
import { completedParts } from './complete-parts.ts';
import {
  findUpload,
  loadUpload,
  refuseUploadRequest,
  segmentBytes,
  slotsOf,
  uploadPermission,
} from './uploads.ts';
import { partChecksum } from './write-part.ts';

/** Makes one object of the parts, which stay encrypted as they are. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload: Operation = {
  name: 'CompleteMultipartUpload',
  method: 'POST',
  on: 'object',
  matches: at('uploadId'),
  async run(call) {
    const { state } = call;
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const customerKey = await customerKeyOf(call, { lengthIsChecked: true });
    if (!customerKey.ok) return customerKey;
    const denied = permit(call, bucket, uploadPermission(call, bucket, 's3:PutObject'));
    if (denied !== null) return refused(denied);
    const named = findUpload(call, bucket);
    if (!named.ok) return named;
    const upload = named.value;
    const document = await xmlPayload(withoutObjectChecksum(call), 'CompleteMultipartUpload');
    if (!document.ok) return document;
    const otherMode = refuseMode(call, upload);
    if (otherMode !== null) return refused(otherMode);
    const listed = completedParts(upload, document.value);
    if (!listed.ok) return listed;
    const parts = listed.value;
    const size = parts.reduce((sum, part) => sum + part.segment.length, 0);
    const otherSize = refuseSize(call, size);
    if (otherSize !== null) return refused(otherSize);
    // The customer's key is needed only for a checksum; where it is sent all the same, it must belong there.
    if (upload.checksum !== null || customerKey.value !== null) {
      const astray = refuseUploadRequest(call, bucket, upload, customerKey.value);
      if (astray !== null) return refused(astray);
    }
    const unmet = writeCondition(call, newestObject(bucket, upload.key));
    if (unmet !== null) return refused(unmet);
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
      checksum: checksum.value,
      parts: parts.map((part) => ({ number: part.number, checksum: partChecksum(part) })),
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
      .filter(([name]) => !name.startsWith('x-amz-server-side-encryption-customer-'));
    return ok({
      status: 200,
      headers: [...headers, ...versionHeader(bucket, object)],
      body: s3Document('CompleteMultipartUploadResult', [
        element('Location', `${call.request.url.origin}${call.request.url.pathname}`),
        element('Bucket', bucket.name),
        element('Key', object.key),
        element('ETag', quoted(object.etag)),
        checksumElement(object.checksum),
        optional('ChecksumType', object.checksum?.type),
      ]),
      sseApplied: upload.sseApplied,
    });
  },
};

/** A checksum of another type than the upload was begun with. */
function refuseMode(call: S3Call, { checksum }: MultipartUpload): S3Failure | null {
  const type = call.header('x-amz-checksum-type');
  if (type === null || type === checksum?.type) return null;
  return failure(
    'InvalidRequest',
    `The upload was created using the ${checksum?.type ?? 'null'} checksum mode. The complete request must use the same checksum mode.`,
  );
}

/** Another size than the parts come to. */
function refuseSize(call: S3Call, size: number): S3Failure | null {
  const announced = call.header('x-amz-mp-object-size');
  if (announced === null || announced === String(size)) return null;
  return failure(
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
  const joined = await call.state.recorder.op({
    actor: 's3',
    name: 's3.join-etags',
    fact: 'multipart-etag',
    op: 'concat',
    inputs: Object.fromEntries(parts.map((part) => [`part ${part.number}`, part.etag])),
    outputs: { joined: { name: 'part-etags', role: 'digest' } },
  });
  if (!joined.ok || joined.value.joined === undefined) throw new Error('joining cannot fail');
  return contentMd5(call, joined.value.joined, {});
}
