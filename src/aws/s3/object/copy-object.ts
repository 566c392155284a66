import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { xmlDate } from '../../clock.ts';
import { permit } from '../access.ts';
import { versionName } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import type { RequestedEncryption } from '../encryption/requested.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import type { ChecksumAlgorithm } from '../wire/checksums.ts';
import {
  algorithmNamed,
  checksumElement,
  defaultAlgorithm,
  fullChecksum,
} from '../wire/checksums.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { itself } from '../wire/subresource.ts';
import { writeCondition } from './conditions.ts';
import { copySource } from './copy-source.ts';
import { versionHeader } from './object-headers.ts';
import { readObject } from './read-object.ts';
import { newestObject, quoted } from './records.ts';
import { storedHeaders } from './stored-headers.ts';
import { writable } from './writable.ts';
import { writeObject } from './write-object.ts';

/**
 * Reads with one key and writes with another: the source's encryption plays no part in the copy's.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export const copyObject: Operation = {
  name: 'CopyObject',
  method: 'PUT',
  on: 'object',
  matches: (call) => itself(call) && call.header('x-amz-copy-source') !== null,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const unfit = writable(call, bucket);
    if (unfit !== null) return refused(unfit);
    const directive = directiveOf(call);
    if (!directive.ok) return directive;
    const algorithm = algorithmOf(call);
    if (!algorithm.ok) return algorithm;
    const requested = await requestedEncryption(call);
    if (!requested.ok) return requested;
    const sourceKey = await customerKeyOf(call, { source: true, lengthIsChecked: false });
    if (!sourceKey.ok) return sourceKey;
    const denied = permit(call, bucket, { action: 's3:PutObject' });
    if (denied !== null) return refused(denied);
    const source = copySource(call);
    if (!source.ok) return source;
    const { object: original } = source.value;
    const inPlace =
      source.value.bucket === bucket &&
      original.key === call.key &&
      source.value.versionId === null;
    if (inPlace && directive.value === 'COPY' && changesNothing(call, requested.value)) {
      return refused(
        failure(
          'InvalidRequest',
          "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
          { cause: { id: 'copy-onto-itself', facts: {} } },
        ),
      );
    }
    const unmet = writeCondition(call, newestObject(bucket, call.key ?? ''));
    if (unmet !== null) return refused(unmet);
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const read = await readObject(call, source.value.bucket, original, sourceKey.value);
    if (!read.ok) return read;
    const plaintext = read.value;
    const wanted = algorithm.value ?? original.checksum?.algorithm ?? defaultAlgorithm(call);
    const written = await writeObject(call, bucket, choice.value, {
      plaintext,
      headers: directive.value === 'COPY' ? original.headers : storedHeaders(call),
      checksum: wanted === null ? null : await fullChecksum(call, wanted, plaintext),
    });
    if (!written.ok) return written;
    const { object } = written.value;
    const { mechanism, ask } = choice.value;
    return ok({
      status: 200,
      headers: [
        ...(source.value.bucket.versioning === null
          ? []
          : [['x-amz-copy-source-version-id', versionName(original)] as const]),
        ...versionHeader(bucket, object),
        ...mechanism.responseHeaders(object.encryption, true),
      ],
      body: s3Document('CopyObjectResult', [
        element('LastModified', xmlDate(object.lastModified)),
        element('ETag', quoted(object.etag)),
        checksumElement(object.checksum),
        optional('ChecksumType', object.checksum?.type),
      ]),
      sseApplied: mechanism.sseApplied(ask),
    });
  },
};

function directiveOf(call: S3Call): Result<'COPY' | 'REPLACE', S3Failure> {
  const directive = (call.header('x-amz-metadata-directive') ?? 'COPY').toUpperCase();
  if (directive === 'COPY' || directive === 'REPLACE') return ok(directive);
  return refused(
    failure('InvalidArgument', 'Unknown metadata directive.', {
      details: { ArgumentName: 'x-amz-metadata-directive', ArgumentValue: directive },
    }),
  );
}

function algorithmOf(call: S3Call): Result<ChecksumAlgorithm | null, S3Failure> {
  const name = call.header('x-amz-checksum-algorithm');
  const algorithm = algorithmNamed(name);
  if (name === null || algorithm !== null) return ok(algorithm);
  return refused(
    failure(
      'InvalidRequest',
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    ),
  );
}

function changesNothing(call: S3Call, requested: RequestedEncryption): boolean {
  const { algorithm, bucketKey, customerKey } = requested;
  return (
    algorithm === null &&
    bucketKey === null &&
    customerKey === null &&
    call.header('x-amz-storage-class') === null &&
    call.header('x-amz-website-redirect-location') === null
  );
}
