import type { Entropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import type { FactId, Recorder } from '../../trace/index.ts';
import type { Clock } from '../clock.ts';
import type { Principal } from '../principals.ts';
import type { KmsClient } from './encryption/kms-client.ts';
import type { SseAlgorithm } from './encryption/sse.ts';
import type { S3Failure } from './errors.ts';

/** The key a customer sends along, checked against its MD5. */
export interface CustomerKey {
  /** 32 bytes. */
  readonly key: Bytes;
  /** base64 of the MD5 of the 32 bytes, as it came in the header. */
  readonly md5: string;
}

/** The encryption that applies to a write, whoever asked for it. */
export interface EncryptionAsk {
  readonly because: 'request' | 'bucket-default' | 'baseline';
  /** Null when the customer brings the key. */
  readonly algorithm: SseAlgorithm | null;
  /** Key id, ARN or alias as given; null for the AWS managed key or none. */
  readonly keyId: string | null;
  /** The encryption context the caller added, without aws:s3:arn; null for none. */
  readonly context: Readonly<Record<string, string>> | null;
  readonly bucketKey: boolean;
  readonly customerKey: CustomerKey | null;
}

/** What lies beside the encrypted data and says how to open it. Nothing in here is a plaintext key. */
export interface StoredEncryption {
  /** Id of the mechanism that made it. */
  readonly mechanism: string;
  readonly algorithm: SseAlgorithm | null;
  /** ARN of the KMS key, or null where KMS has no part. */
  readonly keyArn: string | null;
  readonly context: Readonly<Record<string, string>> | null;
  readonly bucketKey: boolean;
  /** What the mechanism keeps with the object: wrapped keys, salts, MACs. */
  readonly kept: Readonly<Record<string, Bytes>>;
  /** Of `kept`, the ones that are wrapped keys. */
  readonly wrappedKeys: readonly string[];
  /** Texts the mechanism keeps (an id of a root key, a key's MD5). */
  readonly notes: Readonly<Record<string, string>>;
}

/** A stretch of an object (all of it, or one part) as it lies on the disks. */
export interface Segment {
  /** Plaintext length in bytes. */
  readonly length: number;
  /** Ciphertext followed by its tag. */
  readonly sealed: Bytes;
  /** IVs and what else opening needs, by name. */
  readonly beside: Readonly<Record<string, Bytes>>;
}

/** Keys in S3's memory for as long as one request needs them. */
export interface Unlocked {
  /** Plaintext keys, by name; `erase` steps take their values from here. */
  readonly keys: Readonly<Record<string, Bytes>>;
}

/** State that S3 itself keeps between requests, for mechanisms that need some: root keys, live bucket keys. */
export type Keyring = Map<string, unknown>;

/** What a mechanism works with during one request. */
export interface MechanismContext {
  readonly recorder: Recorder;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** KMS, on the authority of the request's caller. */
  readonly kms: KmsClient;
  readonly principal: Principal | null;
  readonly bucketArn: string;
  readonly objectArn: string;
  /** Number of the part that is written, from 1; absent where the object is written whole. */
  readonly part?: number;
  readonly region: string;
  /** The account that owns the bucket. */
  readonly account: string;
  readonly keyring: Keyring;
  /**
   * True where the caller has to be allowed to decrypt, though S3 may hold what it needs: for a part of an upload.
   * https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
   */
  readonly demandsDecrypt?: boolean;
  /** What the caller has to be allowed to do with the key that wraps, beside the call that is made: actions of KMS. */
  readonly demands?: readonly string[];
}

/**
 * One way in which S3 encrypts. S3 knows no mechanism by name: it asks each of those it was given whether it serves
 * what was asked for, and lets that one work.
 */
export interface Mechanism {
  readonly id: string;
  /** True when this mechanism does what is asked. */
  serves(ask: EncryptionAsk): boolean;
  /** True when a GET of the object must come signed with Signature Version 4. */
  readonly needsSignature: boolean;
  /** True when requests for the object carry the customer's key. */
  readonly needsCustomerKey: boolean;
  /** What it rests on that records hold what they hold, and that keys are erased: AWS documents that mode by mode. */
  readonly keeping: FactId;
  /** Whether the ETag of a single-part object is the MD5 of its content. */
  readonly etag: 'md5' | 'opaque';
  /** Makes the keys for a new object, and what is stored of them. */
  begin(
    c: MechanismContext,
    ask: EncryptionAsk,
  ): Promise<Result<{ unlocked: Unlocked; stored: StoredEncryption }, S3Failure>>;
  /** Gets the keys of a stored object (or of an upload in progress) back. */
  unlock(
    c: MechanismContext,
    stored: StoredEncryption,
    customerKey: CustomerKey | null,
  ): Promise<Result<Unlocked, S3Failure>>;
  seal(c: MechanismContext, unlocked: Unlocked, plaintext: Bytes): Promise<Segment>;
  open(
    c: MechanismContext,
    unlocked: Unlocked,
    segment: Segment,
  ): Promise<Result<Bytes, S3Failure>>;
  /** The SSE headers of responses that concern the object. `withContext`: the operations that return the encryption context. */
  responseHeaders(
    stored: StoredEncryption,
    withContext: boolean,
  ): readonly (readonly [string, string])[];
  /** SSEApplied of the CloudTrail data event; null where AWS documents none. */
  sseApplied(ask: Pick<EncryptionAsk, 'because'>): string | null;
  /**
   * True where UpdateObjectEncryption takes objects of this mechanism; absent: it refuses them.
   * https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
   */
  readonly updatable?: boolean;
  /**
   * Wraps an object's data key anew, as this mechanism does, and gives what is then stored of it: for an object that
   * UpdateObjectEncryption moves here. Absent where none can be moved to.
   *
   * @param unlocked the plaintext data key, as the object's mechanism so far has given it
   */
  wrap?(
    c: MechanismContext,
    ask: EncryptionAsk,
    unlocked: Unlocked,
  ): Promise<Result<StoredEncryption, S3Failure>>;
}
