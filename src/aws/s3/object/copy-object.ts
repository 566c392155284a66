import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { element, optional } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import { permit } from '../access.ts';
import { checkAcl } from '../bucket/acl.ts';
import type { Bucket, StoredObject, Tag } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import type { RequestedEncryption } from '../encryption/requested.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument, refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { checksumElement } from '../wire/checksums.ts';
import { announcedAlgorithm, defaultAlgorithm, fullChecksum } from '../wire/claimed-checksum.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { checkWriteCondition } from './conditions.ts';
import { copySource } from './copy-source.ts';
import { quoted, storedHeaders, versionHeader } from './object-headers.ts';
import { requestedProperties } from './properties.ts';
import { readObject } from './read-object.ts';
import { existingTagContext, requestTagContext } from './tags.ts';
import { newestObject } from './versions.ts';
import { checkWritable, permitWrite } from './writable.ts';
import { writeObject } from './write-object.ts';

/**
 * Reads with one key and writes with another: the source's encryption plays no part in the copy's.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export const copyObject: BucketOperation = {
  name: 'CopyObject',
  method: 'PUT',
  on: 'object',
  subresource: null,
  when: (call) => call.header('x-amz-copy-source') !== null,
  // Asked for below, as for PutObject.
  action: null,
  async run(call, bucket) {
    const writable = checkWritable(call);
    if (!writable.ok) return writable;
    const requestedOnes = requestedProperties(call);
    if (!requestedOnes.ok) return requestedOnes;
    const directive = directiveOf(call, 'metadata');
    if (!directive.ok) return directive;
    const tagging = directiveOf(call, 'tagging');
    if (!tagging.ok) return tagging;
    const algorithm = announcedAlgorithm(call);
    if (!algorithm.ok) return algorithm;
    const requested = await requestedEncryption(call, bucket);
    if (!requested.ok) return requested;
    const sourceKey = await customerKeyOf(call, { source: true, lengthIsChecked: false });
    if (!sourceKey.ok) return sourceKey;
    const sent = tagging.value === 'REPLACE' ? requestedOnes.value.tags : [];
    const permitted = permitWrite(call, bucket, sent);
    if (!permitted.ok) return permitted;
    const source = copySource(call);
    if (!source.ok) return source;
    const { object: original } = source.value;
    const inPlace =
      source.value.bucket === bucket &&
      original.key === call.key &&
      source.value.versionId === null;
    if (
      inPlace &&
      directive.value === 'COPY' &&
      changesNothing(call, requested.value) &&
      !bucket.encryption.explicit &&
      original.encryption.algorithm === 'AES256'
    ) {
      return refuse(
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        { cause: { id: 'copy-onto-itself', facts: {} } },
      );
    }
    const tags =
      tagging.value === 'REPLACE'
        ? ok(sent)
        : copiedTags(call, bucket, source.value.bucket, original);
    if (!tags.ok) return tags;
    // Behind what concerns the copy as such, as recorded.
    const acl = checkAcl(call, bucket);
    if (!acl.ok) return acl;
    const met = checkWriteCondition(call, newestObject(bucket, call.key ?? ''));
    if (!met.ok) return met;
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const read = await readObject(call, source.value.bucket, original, sourceKey.value);
    if (!read.ok) return read;
    const wanted = algorithm.value ?? original.checksum?.algorithm ?? defaultAlgorithm(call);
    const written = await writeObject(call, bucket, choice.value, {
      plaintext: read.value,
      headers: directive.value === 'COPY' ? original.headers : storedHeaders(call),
      properties: { ...requestedOnes.value, tags: tags.value },
      checksum: wanted === null ? null : await fullChecksum(call, wanted, read.value),
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

/** Whether metadata or tags are the source's, as they are unless the request says otherwise, or the request's. */
function directiveOf(
  call: S3Call,
  of: 'metadata' | 'tagging',
): Result<'COPY' | 'REPLACE', S3Failure> {
  const name = `x-amz-${of}-directive`;
  const directive = (call.header(name) ?? 'COPY').toUpperCase();
  if (directive === 'COPY' || directive === 'REPLACE') return ok(directive);
  return invalidArgument(`Unknown ${of} directive.`, name, directive);
}

/** The source's tags, if the caller may read them there and give them here. */
function copiedTags(
  call: S3Call,
  bucket: Bucket,
  from: Bucket,
  { key, versionId, properties: { tags } }: StoredObject,
): Result<readonly Tag[], S3Failure> {
  if (tags.length === 0) return ok(tags);
  const read = permit(call, from, {
    action: versionId === null ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging',
    key,
    step: 's3.authorize-source',
    context: existingTagContext(tags),
  });
  if (!read.ok) return read;
  const given = permit(call, bucket, {
    action: 's3:PutObjectTagging',
    context: requestTagContext(tags),
  });
  return given.ok ? ok(tags) : given;
}

/**
 * Whether a copy in place leaves everything as it was, as far as the request goes. As recorded, it then depends on
 * bucket and object: where somebody put a default encryption, S3 takes the copy for a change of encryption.
 */
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
