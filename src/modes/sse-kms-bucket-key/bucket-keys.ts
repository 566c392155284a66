import { basis } from '../../aws/facts.ts';
import type { S3Failure } from '../../aws/s3/errors.ts';
import type { MechanismContext, StoredEncryption } from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { equal, toBase64 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import { modeBasis } from '../shared/facts.ts';
import { AWS_MANAGED_KEY } from '../shared/kms-data-key.ts';
import { part } from '../shared/object-cipher.ts';

/** How long a bucket key is used, in ms. AWS says "a limited time"; the figure is ours. */
const LIFETIME = 5 * 60 * 1000;

/** A bucket key in S3's memory. */
export interface BucketKey {
  readonly key: Bytes;
  /** The same key as KMS wrapped it: what is stored, and what it is known by. */
  readonly wrapped: Bytes;
  readonly keyArn: string;
  /** The key as it was asked for. */
  readonly asked: string;
  readonly since: number;
}

/** The context of a bucket key: the bucket's ARN instead of the object's. */
function contextOf(c: MechanismContext): Record<string, string> {
  return { 'aws:s3:arn': c.bucketArn };
}

/** Bucket keys are never shared between requesters. */
function shelfOf(c: MechanismContext): string {
  return `bucket-keys ${c.principal?.arn ?? 'anonymous'} ${c.bucketArn}`;
}

/** Live bucket keys of this requester; those whose time is over are forgotten here. */
function liveKeys(c: MechanismContext): readonly BucketKey[] {
  const all = (c.keyring.get(shelfOf(c)) ?? []) as readonly BucketKey[];
  const now = c.clock.now();
  const expired = all.filter((each) => now - each.since >= LIFETIME);
  if (expired.length > 0) {
    c.recorder.erase({
      actor: 's3',
      name: 's3.forget-bucket-key',
      basis: modeBasis('bucket-key-details'),
      values: expired.map((each) => each.key),
    });
    c.keyring.set(
      shelfOf(c),
      all.filter((each) => !expired.includes(each)),
    );
  }
  return all.filter((each) => !expired.includes(each));
}

function keep(c: MechanismContext, made: BucketKey): BucketKey {
  c.recorder.retain('s3', made.key);
  c.recorder.retain('s3', made.wrapped);
  c.keyring.set(shelfOf(c), [...liveKeys(c), made]);
  return made;
}

function use(c: MechanismContext, live: BucketKey): BucketKey {
  c.recorder.decide({
    actor: 's3',
    name: 's3.use-bucket-key',
    basis: modeBasis('bucket-key-alive'),
    decision: {
      subject: 'check',
      check: 'bucket-key-live',
      allowed: true,
      facts: {
        requester: c.principal?.arn ?? '',
        age: String(Math.round((c.clock.now() - live.since) / 1000)),
        keyArn: live.keyArn,
      },
    },
  });
  return live;
}

/** A bucket key for a new object: a live one, or a new one from KMS. */
export async function bucketKeyFor(
  c: MechanismContext,
  keyId: string | null,
): Promise<Result<BucketKey, S3Failure>> {
  const asked = keyId ?? AWS_MANAGED_KEY;
  const live = liveKeys(c).find((each) => each.asked === asked || each.keyArn === asked);
  if (live !== undefined) return ok(use(c, live));
  const answer = await c.kms.call({
    operation: 'GenerateDataKey',
    step: 'kms.generate-data-key',
    basis: modeBasis('bucket-key'),
    input: { KeyId: asked, KeySpec: 'AES_256', EncryptionContext: contextOf(c) },
  });
  if (!answer.ok) return answer;
  return ok(
    keep(c, {
      key: answer.value.bytes('Plaintext'),
      wrapped: answer.value.bytes('CiphertextBlob'),
      keyArn: answer.value.text('KeyId'),
      asked,
      since: c.clock.now(),
    }),
  );
}

/** The bucket key behind a stored object: still live, or unwrapped by KMS. */
export async function bucketKeyOf(
  c: MechanismContext,
  stored: StoredEncryption,
): Promise<Result<BucketKey, S3Failure>> {
  const wrapped = part(stored.kept, 'encrypted-bucket-key');
  const live = liveKeys(c).find((each) => equal(each.wrapped, wrapped));
  if (live !== undefined) return ok(use(c, live));
  const answer = await c.kms.call({
    operation: 'Decrypt',
    step: 'kms.decrypt',
    basis: basis('kms-decrypt'),
    input: { CiphertextBlob: toBase64(wrapped), EncryptionContext: contextOf(c) },
    carries: [{ bytes: wrapped, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
  });
  if (!answer.ok) return answer;
  const keyArn = stored.keyArn ?? '';
  return ok(
    keep(c, {
      key: answer.value.bytes('Plaintext'),
      wrapped,
      keyArn,
      asked: keyArn,
      since: c.clock.now(),
    }),
  );
}
