import type { EncryptionAsk } from '../../src/aws/s3/mechanism.ts';
import { modeServing } from '../../src/modes/registry.ts';
import { type Circumstances, DEFAULTS } from '../../src/scenario/index.ts';
import { type Header, headerOf, joinRecordings, type Trace } from '../../src/trace/index.ts';
import type { RecordedRequest } from './record.ts';

/** The circumstances' name for what an operation does, where it is one of those that flows play. */
const OPERATIONS: Readonly<Record<string, Circumstances['operation']>> = {
  PutObject: 'upload',
  PostObject: 'upload',
  GetObject: 'download',
  CreateMultipartUpload: 'multipart',
  UploadPart: 'multipart',
  CompleteMultipartUpload: 'multipart',
  CopyObject: 'copy',
  UpdateObjectEncryption: 'update-encryption',
};

/**
 * The trace of one request, or of several that belong together, in the order in which they were answered. It says in its scenario
 * under `request` what was really asked for, beside the circumstances of the flow that it is most like.
 */
export function traceOf(
  requests: readonly [RecordedRequest, ...RecordedRequest[]],
): Promise<Trace> {
  const [first] = requests;
  const last = requests.at(-1) ?? first;
  const operation = OPERATIONS[first.operation] ?? DEFAULTS.operation;
  const mode = requests.map(modeOf).find((found) => found !== null) ?? DEFAULTS.mode;
  return joinRecordings(
    requests.map(({ recorded }) => recorded),
    {
      scenario: { ...DEFAULTS, mode, operation, request: first.operation },
      world: worldOf(requests),
      outcome: last.outcome,
    },
  );
}

/** How S3 encrypts what a request is about, as its answer says, or failing that, as it asks; null where neither says. */
export function modeOf({ request, response }: RecordedRequest): string | null {
  return modeServing(encryptionIn(response.headers)) ?? modeServing(encryptionIn(request.headers));
}

/** What headers say of encryption: those of a request, of an answer, or what stands beside a stored object. */
export function encryptionIn(headers: readonly Header[]): EncryptionAsk | null {
  const prefix = 'x-amz-server-side-encryption';
  const algorithm = headerOf(headers, prefix);
  const customer = headerOf(headers, `${prefix}-customer-algorithm`);
  if (algorithm === null && customer === null) return null;
  return {
    because: 'request',
    algorithm: algorithm as EncryptionAsk['algorithm'],
    keyId: headerOf(headers, `${prefix}-aws-kms-key-id`),
    context: null,
    bucketKey: headerOf(headers, `${prefix}-bucket-key-enabled`) === 'true',
    customerKey: customer === null ? null : { key: new Uint8Array(32), md5: '' },
  };
}

function worldOf(requests: readonly RecordedRequest[]): Record<string, string> {
  const [first] = requests;
  const steps = requests.flatMap(({ recorded }) => recorded.steps);
  const decided = steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
  );
  const keyArn = decided.find(({ resource }) => /:kms:.*:key\//.test(resource))?.resource;
  const caller = decided[0]?.principal;
  return {
    ...(first?.bucket == null ? {} : { bucket: first.bucket }),
    ...(first?.key == null ? {} : { objectKey: first.key }),
    ...(caller === undefined
      ? {}
      : { callerArn: caller, callerName: caller.split(/[:/]/).at(-1) ?? caller }),
    ...(keyArn === undefined ? {} : { keyArn, keyId: keyArn.split('/').at(-1) ?? '' }),
  };
}
