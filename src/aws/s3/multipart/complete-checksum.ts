import { joinCrc64 } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, MultipartUpload, UploadedPart } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { eraseKeys, mechanismContext, mechanismOf } from '../object/records.ts';
import { joinBytes } from '../wire/body.ts';
import type { Checksum } from '../wire/checksums.ts';
import { checksumHeader } from '../wire/checksums.ts';
import { checksumOf } from '../wire/claimed-checksum.ts';
import { unlockUpload } from './uploads.ts';

/**
 * The checksum of a completed upload, for which S3 needs the data key once more. A composite one is made of the
 * parts' checksums; one of the full object needs the parts themselves.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export async function completedChecksum(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  parts: readonly UploadedPart[],
  customerKey: CustomerKey | null,
): Promise<Result<Checksum | null, S3Failure>> {
  const { checksum } = upload;
  if (checksum === null) return ok(addedChecksum(parts));
  const unlocked = await unlockUpload(call, bucket, upload, customerKey);
  if (!unlocked.ok) return unlocked;
  const inputs: Bytes[] = [];
  if (checksum.type === 'COMPOSITE') {
    for (const part of parts) if (part.checksum !== null) inputs.push(part.checksum.digest);
  } else {
    const mechanism = mechanismOf(call, upload.encryption);
    const c = mechanismContext(call, bucket, upload.key);
    for (const part of parts) {
      const opened = await mechanism.open(c, unlocked.value, part.segment);
      if (!opened.ok) return opened;
      inputs.push(opened.value);
    }
  }
  eraseKeys(call, mechanismOf(call, upload.encryption), unlocked.value);
  const isComposite = checksum.type === 'COMPOSITE';
  const joined = await join(call, inputs, isComposite);
  const digest = toBase64(await checksumOf(call, checksum.algorithm, joined));
  const value = isComposite ? `${digest}-${parts.length}` : digest;
  const claimed = call.header(checksumHeader(checksum.algorithm));
  // A composite checksum may be named with or without its number of parts.
  if (claimed !== null && claimed !== value && claimed !== digest) {
    return refuse(
      'BadDigest',
      `The ${checksum.algorithm.toLowerCase()} you specified did not match the calculated checksum.`,
      {
        cause: {
          id: 'checksum-mismatch',
          facts: { algorithm: checksum.algorithm, claimed, computed: value },
        },
      },
    );
  }
  return ok({ algorithm: checksum.algorithm, value, type: checksum.type });
}

async function join(call: S3Call, inputs: readonly Bytes[], ofDigests: boolean): Promise<Bytes> {
  const [first] = inputs;
  if (inputs.length === 1 && first !== undefined) return first;
  return joinBytes(call, {
    name: ofDigests ? 's3.join-checksums' : 's3.join-parts',
    fact: 'checksums',
    inputs: inputs.map((each, i) => [`part ${i + 1}`, each]),
    output: ofDigests
      ? { name: 'part-checksums', role: 'digest' }
      : { name: 'object', role: 'plaintext' },
  });
}

/** The checksum that S3 adds to an upload without one, from those of its parts: no key is needed for it. */
function addedChecksum(parts: readonly UploadedPart[]): Checksum | null {
  let sum: Bytes | null = null;
  for (const { added, segment } of parts) {
    if (added === null) return null;
    sum = sum === null ? added : joinCrc64(sum, added, segment.length);
  }
  return sum === null
    ? null
    : { algorithm: 'CRC64NVME', value: toBase64(sum), type: 'FULL_OBJECT' };
}
