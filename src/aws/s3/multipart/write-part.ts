import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64, toHex } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { CarriedBytes } from '../../../trace/index.ts';
import type { Bucket, MultipartUpload, UploadedPart } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { eraseKeys, mechanismContext, mechanismOf } from '../object/records.ts';
import { contentMd5 } from '../object/write-object.ts';
import type { ClaimedChecksum } from '../wire/claimed-checksum.ts';
import { checksumOf, defaultAlgorithm, plainChecksum } from '../wire/claimed-checksum.ts';
import { loadUpload, storePart, unlockUpload } from './uploads.ts';

interface WrittenPart {
  readonly part: UploadedPart;
  /** Lower-case hex, without quotation marks. */
  readonly etag: string;
  readonly carries: readonly CarriedBytes[];
}

/** Encrypts a part under the upload's data key, with an IV of its own, and stores it. */
export async function writePart(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  draft: {
    readonly number: number;
    readonly plaintext: Bytes;
    readonly claimed: ClaimedChecksum | null;
    readonly customerKey: CustomerKey | null;
  },
): Promise<Result<WrittenPart, S3Failure>> {
  const { number, plaintext, claimed, customerKey } = draft;
  const { recorder, clock } = call.state;
  const wanted = upload.checksum?.algorithm ?? null;
  if (claimed !== null && wanted !== null && claimed.algorithm !== wanted) {
    return refuse(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${wanted.toLowerCase()}, actual checksum Type: ${claimed.algorithm.toLowerCase()}`,
    );
  }
  const mechanism = mechanismOf(call, upload.encryption);
  loadUpload(call, bucket, upload);
  const unlocked = await unlockUpload(call, bucket, upload, customerKey);
  if (!unlocked.ok) return unlocked;
  const c = { ...mechanismContext(call, bucket, upload.key), part: number };
  const segment = await mechanism.seal(c, unlocked.value, plaintext);
  eraseKeys(call, mechanism, unlocked.value);
  const algorithm = wanted ?? claimed?.algorithm ?? null;
  const checksum =
    algorithm === null ? null : { algorithm, digest: await checksumOf(call, algorithm, plaintext) };
  const label = String(number);
  const etag =
    mechanism.etag === 'md5'
      ? await contentMd5(call, plaintext, { label })
      : await recorder.draw('s3', 16, {
          name: 'etag',
          role: 'digest',
          label,
          drawnFor: { of: `${upload.key} part ${number}` },
        });
  // Of what is under a customer's key S3 adds nothing up: the key is not there when the upload is completed.
  const byDefault = wanted === null && !mechanism.needsCustomerKey ? defaultAlgorithm(call) : null;
  const added = byDefault === null ? null : await plainChecksum(byDefault, plaintext);
  const part: UploadedPart = { number, segment, etag, lastModified: clock.now(), checksum, added };
  storePart(call, bucket, upload, part);
  return ok({
    part,
    etag: toHex(etag),
    carries: [{ bytes: etag, place: 'header', name: 'ETag', encoding: 'hex' }],
  });
}

/** A part's checksum as the client sees it. */
export function partChecksum(part: UploadedPart) {
  return part.checksum === null
    ? null
    : {
        algorithm: part.checksum.algorithm,
        value: toBase64(part.checksum.digest),
        type: 'FULL_OBJECT' as const,
      };
}
