import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { StoredObject } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { Payload } from '../wire/body.ts';
import { objectPayload } from '../wire/body.ts';
import { checksumHeaders, defaultAlgorithm, fullChecksum } from '../wire/checksums.ts';
import { itself } from '../wire/subresource.ts';
import { writeCondition } from './conditions.ts';
import { versionHeader } from './object-headers.ts';
import { newestObject, quoted } from './records.ts';
import { storedHeaders } from './stored-headers.ts';
import { writable } from './writable.ts';
import { writeObject } from './write-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject: Operation = {
  name: 'PutObject',
  method: 'PUT',
  on: 'object',
  matches: (call) => itself(call) && call.header('x-amz-copy-source') === null,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const unfit = writable(call, bucket);
    if (unfit !== null) return refused(unfit);
    const requested = await requestedEncryption(call);
    if (!requested.ok) return requested;
    const denied = permit(call, bucket, { action: 's3:PutObject' });
    if (denied !== null) return refused(denied);
    if (call.header('if-match') !== null) {
      const blind = permit(call, bucket, { action: 's3:GetObject', step: 's3.authorize-read' });
      if (blind !== null) return refused(blind);
    }
    const body = await objectPayload(call);
    if (!body.ok) return body;
    const unmet = writeCondition(call, newestObject(bucket, call.key ?? ''));
    if (unmet !== null) return refused(unmet);
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const { bytes } = body.value;
    const written = await writeObject(call, bucket, choice.value, {
      plaintext: bytes,
      headers: storedHeaders(call),
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
