import type { S3Failure } from '../../aws/s3/errors.ts';
import type { EncryptionAsk, MechanismContext, StoredEncryption } from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { equal, toBase64 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import { AWS_MANAGED_KEY, withArn } from '../shared/kms-data-key.ts';
import { entryOf } from '../shared/layers.ts';

/** How long a bucket key is used, in ms. AWS says "a limited time"; the figure is ours. */
export const LIFETIME = 5 * 60 * 1000;

/** A bucket key in S3's memory. */
export interface BucketKey {
  readonly key: Bytes;
  /** The same key as KMS wrapped it: what is stored, and what it is known by. */
  readonly wrapped: Bytes;
  readonly keyArn: string;
  /** Bucket keys are never shared between requesters. */
  readonly requester: string;
  readonly bucketArn: string;
  /** For new objects: the key as it was asked for, and the context. Null for a key got back to open old objects. */
  readonly made: { readonly asked: string; readonly context: string } | null;
  readonly since: number;
  /** What KMS asked its requester to be allowed beside GenerateDataKey or Decrypt. */
  readonly demanded: readonly string[];
}

/** The context of a bucket key: what the caller added, and the bucket's ARN instead of the object's. */
function contextOf(
  c: MechanismContext,
  added: Readonly<Record<string, string>> | null,
): Record<string, string> {
  return withArn(added, c.bucketArn);
}

/** Who asks, as S3 tells requesters apart here: by role or user. Session policies are not simulated. */
function requesterOf(c: MechanismContext): string {
  return c.principal?.roleArn ?? 'anonymous';
}

/** Everybody's bucket keys. */
function shelf(c: MechanismContext): readonly BucketKey[] {
  return (c.keyring.get('bucket-keys') ?? []) as readonly BucketKey[];
}

/**
 * Live bucket keys of this requester and bucket. Whatever has had its time is forgotten here.
 *
 * @param inHand a wrapped form that has just been read from the disks and is needed all the same
 */
function liveKeys(c: MechanismContext, inHand: readonly Bytes[] = []): readonly BucketKey[] {
  const now = c.clock.now();
  const live = shelf(c).filter(({ since }) => now - since < LIFETIME);
  const expired = shelf(c).filter((each) => !live.includes(each));
  if (expired.length > 0) {
    const needed = [...live.map(({ wrapped }) => wrapped), ...inHand];
    c.recorder.erase({
      actor: 's3',
      name: 's3.forget-bucket-key',
      fact: 'bucket-key-details',
      values: expired.flatMap(({ key, wrapped }) =>
        needed.some((each) => equal(each, wrapped)) ? [key] : [key, wrapped],
      ),
    });
    c.keyring.set('bucket-keys', live);
  }
  const requester = requesterOf(c);
  return live.filter((each) => each.requester === requester && each.bucketArn === c.bucketArn);
}

/** S3 holds on to a bucket key that KMS has just given it. */
function keep(
  c: MechanismContext,
  got: Pick<BucketKey, 'key' | 'wrapped' | 'keyArn' | 'made'>,
): BucketKey {
  c.recorder.retain('s3', got.key, { name: 'bucket-key' });
  c.recorder.retain('s3', got.wrapped, { name: 'encrypted-bucket-key' });
  const { bucketArn } = c;
  const demanded = c.demands ?? [];
  const kept = { ...got, requester: requesterOf(c), bucketArn, since: c.clock.now(), demanded };
  c.keyring.set('bucket-keys', [...shelf(c), kept]);
  return kept;
}

function use(c: MechanismContext, live: BucketKey): BucketKey {
  c.recorder.decide({
    actor: 's3',
    name: 's3.use-bucket-key',
    fact: 'bucket-key-alive',
    decision: {
      subject: 'check',
      check: 'bucket-key-live',
      allowed: true,
      facts: {
        requester: requesterOf(c),
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
  ask: Pick<EncryptionAsk, 'keyId' | 'context'>,
): Promise<Result<BucketKey, S3Failure>> {
  const asked = ask.keyId ?? AWS_MANAGED_KEY;
  const context = contextOf(c, ask.context);
  const made = { asked, context: JSON.stringify(Object.entries(context).sort()) };
  const live = liveKeys(c).find(
    (each) =>
      each.made?.context === made.context &&
      (each.made.asked === asked || each.keyArn === asked) &&
      // One that was given for less says nothing of whether the caller may do all that is demanded.
      (c.demands ?? []).every((action) => each.demanded.includes(action)),
  );
  if (live !== undefined) return ok(use(c, live));
  const answer = await c.kms.call({
    operation: 'GenerateDataKey',
    step: 'kms.generate-data-key',
    fact: 'bucket-key',
    input: { KeyId: asked, KeySpec: 'AES_256', EncryptionContext: context },
    demands: c.demands,
  });
  if (!answer.ok) return answer;
  return ok(
    keep(c, {
      key: answer.value.bytes('Plaintext'),
      wrapped: answer.value.bytes('CiphertextBlob'),
      keyArn: answer.value.text('KeyId'),
      made,
    }),
  );
}

/** The bucket key behind a stored object: still live, or unwrapped by KMS. */
export async function bucketKeyOf(
  c: MechanismContext,
  stored: StoredEncryption,
): Promise<Result<BucketKey, S3Failure>> {
  const wrapped = entryOf(stored.kept, 'encrypted-bucket-key');
  // One that GenerateDataKey gave says nothing of whether the caller may decrypt.
  const live = liveKeys(c, [wrapped]).find(
    (each) => equal(each.wrapped, wrapped) && (each.made === null || c.demandsDecrypt !== true),
  );
  if (live !== undefined) return ok(use(c, live));
  const answer = await c.kms.call({
    operation: 'Decrypt',
    step: 'kms.decrypt',
    fact: 'bucket-key-unwrapped',
    input: { CiphertextBlob: toBase64(wrapped), EncryptionContext: contextOf(c, stored.context) },
    carries: [{ bytes: wrapped, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
  });
  if (!answer.ok) return answer;
  return ok(
    keep(c, {
      key: answer.value.bytes('Plaintext'),
      wrapped,
      keyArn: stored.keyArn ?? '',
      made: null,
    }),
  );
}
