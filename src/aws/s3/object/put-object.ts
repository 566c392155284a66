import { ok } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import { checkAcl } from '../bucket/acl.ts';
import type { StoredObject } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { BucketOperation } from '../operation.ts';
import type { Payload } from '../wire/body.ts';
import { objectPayload } from '../wire/body.ts';
import { checksumHeaders } from '../wire/checksums.ts';
import { defaultAlgorithm, fullChecksum } from '../wire/claimed-checksum.ts';
import { checkWriteCondition } from './conditions.ts';
import { quoted, storedHeaders, versionHeader } from './object-headers.ts';
import { requestedProperties } from './properties.ts';
import { newestObject } from './versions.ts';
import { checkWritable, permitWrite } from './writable.ts';
import { writeObject } from './write-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject: BucketOperation = {
  name: 'PutObject',
  method: 'PUT',
  on: 'object',
  subresource: null,
  when: (call) => call.header('x-amz-copy-source') === null,
  // Asked for below: what is wrong with the headers is told to whoever sends them.
  action: null,
  async run(call, bucket) {
    const writable = checkWritable(call);
    if (!writable.ok) return writable;
    const properties = requestedProperties(call);
    if (!properties.ok) return properties;
    const acl = checkAcl(call, bucket);
    if (!acl.ok) return acl;
    const requested = await requestedEncryption(call, bucket);
    if (!requested.ok) return requested;
    const permitted = permitWrite(call, bucket, properties.value.tags);
    if (!permitted.ok) return permitted;
    if (call.header('if-match') !== null) {
      const mayRead = permit(call, bucket, { action: 's3:GetObject', step: 's3.authorize-read' });
      if (!mayRead.ok) return mayRead;
    }
    const body = await objectPayload(call);
    if (!body.ok) return body;
    const met = checkWriteCondition(call, newestObject(bucket, call.key ?? ''));
    if (!met.ok) return met;
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const { bytes } = body.value;
    const written = await writeObject(call, bucket, choice.value, {
      plaintext: bytes,
      headers: storedHeaders(call),
      properties: properties.value,
      checksum: await checksumFor(call, body.value),
    });
    if (!written.ok) return written;
    const { object, carries } = written.value;
    const { mechanism, ask } = choice.value;
    return ok({
      status: 200,
      headers: [
        ['ETag', quoted(object.etag)],
        ...checksumHeaders(object.checksum),
        ...mechanism.responseHeaders(object.encryption, true),
        // Recorded from S3: where versioning is suspended, a PUT does not say that its version is the null one.
        ...(bucket.versioning === 'Suspended' ? [] : versionHeader(bucket, object)),
      ],
      body: null,
      carries,
      sseApplied: mechanism.sseApplied(ask),
    });
  },
};

/** The client's checksum, or S3's own. */
async function checksumFor(
  call: S3Call,
  { bytes, checksum }: Payload,
): Promise<StoredObject['checksum']> {
  if (checksum !== null) return { ...checksum, type: 'FULL_OBJECT' };
  const algorithm = defaultAlgorithm(call);
  return algorithm === null ? null : fullChecksum(call, algorithm, bytes);
}
