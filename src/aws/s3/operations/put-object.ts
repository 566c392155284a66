import { md5 } from '../../../crypto/index.ts';
import { toBase64, toHex } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { basis } from '../../facts.ts';
import { permit } from '../access.ts';
import { decodedBody } from '../body.ts';
import type { StoredObject } from '../buckets.ts';
import type { Operation, S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import { failure } from '../errors.ts';
import { dataEvent } from '../events.ts';
import { existingBucket } from '../existing-bucket.ts';
import { eraseKeys, mechanismContext, quoted, storeObject } from '../objects.ts';
import { storedHeaders } from '../stored-headers.ts';
import { nextVersionId } from '../versions.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject: Operation = {
  name: 'PutObject',
  method: 'PUT',
  on: 'object',
  matches: (call) =>
    call.query.size === 0 || ![...call.query.keys()].some((name) => SUBRESOURCES.has(name)),
  async run(call) {
    const { state } = call;
    const key = call.key ?? '';
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    if (new TextEncoder().encode(key).length > 1024) {
      return refused(
        failure('KeyTooLongError', 'Your key is too long', {
          details: { Size: String(key.length), MaxSizeAllowed: '1024' },
        }),
      );
    }
    const requested = await requestedEncryption(call);
    if (!requested.ok) return requested;
    const denied = permit(call, bucket, { action: 's3:PutObject' });
    if (denied !== null) return refused(denied);
    const body = await decodedBody(call);
    if (!body.ok) return body;
    const digest = await checkContentMd5(call, body.value.bytes);
    if (digest !== null) return refused(digest);
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const { ask, mechanism } = choice.value;
    const c = mechanismContext(call, bucket, key);
    const begun = await mechanism.begin(c, ask);
    if (!begun.ok) return begun;
    const { unlocked, stored } = begun.value;
    const plaintext = body.value.bytes;
    const segment = await mechanism.seal(c, unlocked, plaintext);
    eraseKeys(call, unlocked);
    let etag: string;
    const carries = [];
    if (mechanism.etag === 'md5') {
      const hashed = await state.recorder.op({
        actor: 's3',
        name: 's3.compute-etag',
        basis: basis('etag'),
        op: 'md5',
        inputs: { message: plaintext },
        outputs: { digest: { name: 'etag', role: 'digest' } },
      });
      if (!hashed.ok || hashed.value.digest === undefined) throw new Error('MD5 cannot fail');
      etag = toHex(hashed.value.digest);
      carries.push({
        bytes: hashed.value.digest,
        place: 'header' as const,
        name: 'ETag',
        encoding: 'hex' as const,
      });
    } else {
      etag = toHex(await state.entropy.draw(16));
    }
    const object: StoredObject = {
      key,
      versionId: await nextVersionId(state, bucket),
      deleteMarker: false,
      segments: [segment],
      encryption: stored,
      size: plaintext.length,
      etag,
      lastModified: state.clock.now(),
      headers: storedHeaders(call),
      checksums: body.value.checksums,
      parts: null,
    };
    storeObject(call, bucket, object);
    dataEvent(call, bucket, 'PutObject', { sseApplied: mechanism.sseApplied(ask) });
    return ok({
      status: 200,
      headers: [
        ['ETag', quoted(etag)],
        ...body.value.checksums,
        ...(body.value.checksums.length > 0
          ? [['x-amz-checksum-type', 'FULL_OBJECT'] as const]
          : []),
        ...mechanism.responseHeaders(stored, true),
        ...(object.versionId === null ? [] : [['x-amz-version-id', object.versionId] as const]),
      ],
      body: null,
      carries,
    });
  },
};

/** Query parameters that make a PUT of an object another operation. */
const SUBRESOURCES = new Set([
  'acl',
  'tagging',
  'retention',
  'legal-hold',
  'encryption',
  'uploadId',
  'partNumber',
  'uploads',
  'restore',
  'torrent',
  'select',
]);

/** Content-MD5, where the client sent it, guards the body on its way. */
async function checkContentMd5(call: S3Call, body: Uint8Array) {
  const sent = call.header('content-md5');
  if (sent === null) return null;
  if (!/^[A-Za-z0-9+/]{22}==$/.test(sent)) {
    return failure('InvalidDigest', 'The Content-MD5 you specified was invalid.', {
      details: { 'Content-MD5': sent },
    });
  }
  const computed = toBase64(await md5(body));
  if (computed === sent) return null;
  return failure('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
    details: { ExpectedDigest: sent, CalculatedDigest: computed },
  });
}
