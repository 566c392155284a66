import type { Bytes } from '../../../lib/bytes.ts';
import { toHex } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { CarriedBytes } from '../../../trace/index.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { ownershipOf } from '../bucket/object-owner.ts';
import type { S3Call } from '../call.ts';
import type { Choice } from '../encryption/choose.ts';
import type { S3Failure } from '../errors.ts';
import type { Mechanism } from '../mechanism.ts';
import { eraseKeys, mechanismContext, storeObject } from './records.ts';
import { nextVersionId } from './versions.ts';

interface Written {
  readonly object: StoredObject;
  /** Recorded values that the response's headers show. */
  readonly carries: readonly CarriedBytes[];
}

/** Encrypts bytes as was chosen, and stores them as a new version of the call's key. */
export async function writeObject(
  call: S3Call,
  bucket: Bucket,
  { ask, mechanism }: Choice,
  draft: { readonly plaintext: Bytes } & Pick<StoredObject, 'headers' | 'properties' | 'checksum'>,
): Promise<Result<Written, S3Failure>> {
  const { state } = call;
  const key = call.key ?? '';
  const { plaintext, headers, properties, checksum } = draft;
  const c = mechanismContext(call, bucket, key);
  const begun = await mechanism.begin(c, ask);
  if (!begun.ok) return begun;
  const { unlocked, stored } = begun.value;
  const segment = await mechanism.seal(c, unlocked, plaintext);
  eraseKeys(call, mechanism, unlocked);
  const { etag, carries } = await etagOf(call, mechanism, plaintext, key);
  const object: StoredObject = {
    key,
    versionId: await nextVersionId(state, bucket),
    deleteMarker: false,
    segments: [segment],
    encryption: stored,
    size: plaintext.length,
    etag,
    lastModified: state.clock.now(),
    headers,
    properties,
    checksum,
    parts: null,
    ...ownershipOf(call, bucket),
  };
  storeObject(call, bucket, object);
  return ok({ object, carries });
}

async function etagOf(
  call: S3Call,
  mechanism: Mechanism,
  plaintext: Bytes,
  key: string,
): Promise<{ etag: string; carries: readonly CarriedBytes[] }> {
  if (mechanism.etag === 'opaque') {
    return {
      etag: toHex(await call.state.entropy.draw(16, { what: 's3 etag', of: key })),
      carries: [],
    };
  }
  const digest = await contentMd5(call, plaintext, {});
  return {
    etag: toHex(digest),
    carries: [{ bytes: digest, place: 'header', name: 'ETag', encoding: 'hex' }],
  };
}

/** The MD5 that an ETag is, on record. */
export async function contentMd5(
  call: S3Call,
  message: Bytes,
  more: { readonly label?: string },
): Promise<Bytes> {
  const hashed = await call.state.recorder.op({
    actor: 's3',
    name: 's3.compute-etag',
    fact: 'etag',
    op: 'md5',
    inputs: { message },
    outputs: { digest: { name: 'etag', role: 'digest', ...more } },
  });
  if (!hashed.ok || hashed.value.digest === undefined) throw new Error('MD5 cannot fail');
  return hashed.value.digest;
}
