import type { Entropy } from '../../../crypto/index.ts';
import { type Bytes, fromBase64, fromUtf8, utf8 } from '../../../lib/bytes.ts';
import { ok, type Result } from '../../../lib/result.ts';
import type { CarriedBytes, FactId, Header, Recorder } from '../../../trace/index.ts';
import { amzDate, type Clock } from '../../clock.ts';
import type { KmsService } from '../../kms/call.ts';
import type { Principal } from '../../principals.ts';
import { type Refusal, refuse, type S3ErrorCode, type S3Failure } from '../errors.ts';

/** A KMS operation that S3 calls, in its wire form. */
interface KmsCall {
  /** `GenerateDataKey`, `Decrypt`, … */
  readonly operation: string;
  /** Name of the step: `kms.generate-data-key`. */
  readonly step: string;
  readonly fact: FactId;
  readonly input: Readonly<Record<string, unknown>>;
  readonly carries?: readonly CarriedBytes[];
  /** What the caller has to be allowed beside it, as actions without `kms:`. */
  readonly demands?: readonly string[] | undefined;
}

/** KMS as S3 uses it: in the bucket's Region, on the authority of whoever called S3. */
export interface KmsClient {
  call(call: KmsCall): Promise<Result<KmsOutput, S3Failure>>;
}

interface KmsOutput {
  text(name: string): string;
  bytes(name: string): Bytes;
}

/** KMS's exceptions that S3 passes on as its own codes. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const PASSED_ON: Readonly<Record<string, S3ErrorCode>> = {
  AccessDeniedException: 'AccessDenied',
  DisabledException: 'KMS.DisabledException',
  InvalidCiphertextException: 'KMS.InvalidCiphertextException',
  InvalidKeyUsageException: 'KMS.InvalidKeyUsageException',
  KMSInvalidStateException: 'KMS.KMSInvalidStateException',
  NotFoundException: 'KMS.NotFoundException',
};

export function kmsClient(ports: {
  kms: KmsService;
  recorder: Recorder;
  entropy: Entropy;
  clock: Clock;
  principal: Principal | null;
  region: string;
}): KmsClient {
  const { kms, recorder, clock, principal, region } = ports;
  return {
    async call({ operation, step, fact, input, carries = [], demands }) {
      const url = new URL(`https://kms.${region}.amazonaws.com/`);
      const body = JSON.stringify(input);
      const headers: Header[] = [
        ['Host', url.host],
        ['Content-Type', 'application/x-amz-json-1.1'],
        ['X-Amz-Target', `TrentService.${operation}`],
        ['X-Amz-Date', amzDate(clock.now())],
      ];
      recorder.send({
        actor: 's3',
        name: step,
        fact,
        to: 'kms',
        message: {
          type: 'request',
          method: 'POST',
          url: url.href,
          headers,
          body: { kind: 'text', text: body },
        },
        carries,
      });
      const reply = await kms.handle(
        { method: 'POST', url, headers, body: utf8(body) },
        {
          principal,
          viaService: `s3.${region}.amazonaws.com`,
          ...(demands === undefined ? {} : { demands }),
        },
      );
      const text = fromUtf8(reply.response.body) ?? '';
      recorder.send({
        actor: 'kms',
        name: `${step}.response`,
        fact: reply.refusedBy ?? fact,
        to: 's3',
        message: {
          type: 'response',
          status: reply.response.status,
          headers: reply.response.headers,
          body: { kind: 'text', text },
        },
        carries: reply.carries,
        releases: true,
      });
      const answer = JSON.parse(text) as Record<string, unknown>;
      if (reply.response.status === 200) return ok(outputOf(answer));
      return translate(answer);
    },
  };
}

function outputOf(answer: Record<string, unknown>): KmsOutput {
  const text = (name: string): string => {
    const value = answer[name];
    if (typeof value !== 'string') throw new Error(`KMS's answer has no ${name}`);
    return value;
  };
  return {
    text,
    bytes(name) {
      const bytes = fromBase64(text(name));
      if (bytes === null) throw new Error(`KMS's ${name} is not base64`);
      return bytes;
    },
  };
}

/** A KMS error as S3 tells it to its client. The cause is on record already, at KMS. */
function translate(answer: Record<string, unknown>): Refusal {
  const type = String(answer.__type ?? '').replace(/^.*#/, '');
  const message = String(answer.message ?? answer.Message ?? '');
  if (type === 'ThrottlingException') {
    return refuse('SlowDown', 'Please reduce your request rate for operations involving AWS KMS.', {
      cause: null,
    });
  }
  if (type === 'ValidationException') return refuse('InvalidArgument', message, { cause: null });
  const code = PASSED_ON[type];
  if (code === undefined) throw new Error(`S3 does not expect ${type} of KMS`);
  // KMS says nothing about a ciphertext that does not open; what S3 makes of that is not documented.
  const words =
    message === '' ? 'The encrypted data key of the object could not be decrypted.' : message;
  return refuse(code, words, { cause: null });
}
