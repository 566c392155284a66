import type { Entropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import type { CarriedBytes, Recorder } from '../../trace/index.ts';
import type { Authorizer } from '../authorize.ts';
import type { Signing } from '../check-signature.ts';
import type { Clock } from '../clock.ts';
import type { HttpRequest } from '../http.ts';
import type { KmsService } from '../kms/index.ts';
import type { Principal, Principals } from '../principals.ts';
import type { Bucket } from './bucket/bucket.ts';
import type { S3Failure } from './errors.ts';
import type { Form } from './form/multipart.ts';
import type { Keyring, Mechanism } from './mechanism.ts';

/** What S3 consists of, for as long as the cloud lives. */
export interface S3State {
  readonly recorder: Recorder;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly authorizer: Authorizer;
  readonly kms: KmsService;
  readonly principals: Principals;
  readonly mechanisms: readonly Mechanism[];
  /** The account that buckets made by nobody in particular belong to. */
  readonly account: string;
  readonly region: string;
  readonly buckets: Map<string, Bucket>;
  readonly keyring: Keyring;
  /**
   * Whether S3 gives a checksum of its own, CRC-64/NVME, to what comes without one. The real S3 does; it takes longer
   * than the encryption, of which it says nothing.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
   */
  readonly addsChecksums: boolean;
}

/** One request, taken apart. */
export interface S3Call {
  readonly state: S3State;
  readonly request: HttpRequest;
  readonly bucketName: string | null;
  /** Percent-decoded; null for a request to a bucket or to the service. */
  readonly key: string | null;
  readonly query: URLSearchParams;
  /** Null for an anonymous caller. */
  readonly principal: Principal | null;
  /** Version of the signature; null for none. */
  readonly signature: 2 | 4 | null;
  /** The Region that the signature is for; null where it names none. */
  readonly signedRegion: string | null;
  readonly secure: boolean;
  /** Region of the endpoint the request went to. */
  readonly endpointRegion: string;
  /** The Region the address itself names, or null (`s3.amazonaws.com`, or a host of the caller's own). */
  readonly addressRegion: string | null;
  readonly ids: { readonly requestId: string; readonly hostId: string };
  /** The form that an upload came in; its fields then stand in the place of the request's headers. Null for none. */
  readonly form: Form | null;
  /** The signature, where it was checked: nobody's and one whose secret nobody knows is not. */
  readonly signing: Signing | null;
  /** A header's value in any case of its name, or null. */
  header(name: string): string | null;
}

/** What an operation answers. S3 adds its request ids and date. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The object's bytes (a recorded value), an XML text, or nothing. */
  readonly body: Bytes | string | null;
  /** Recorded values in the answer, the body left out. */
  readonly carries?: readonly CarriedBytes[];
  /** SSEApplied of the CloudTrail data event; null or absent where AWS documents none. */
  readonly sseApplied?: string | null;
}

export type Answer = Result<Reply, S3Failure>;
