import { type HttpRequest, headerOf } from '../../src/aws/http.ts';
import { awsManagedS3KeyPolicy } from '../../src/aws/iam/index.ts';
import { ANONYMOUS } from '../../src/aws/principals.ts';
import type { EncryptionAsk } from '../../src/aws/s3/mechanism.ts';
import { credentialOf } from '../../src/aws/sigv4.ts';
import { modeServing } from '../../src/modes/registry.ts';
import { type Circumstances, DEFAULTS } from '../../src/scenario/index.ts';
import { type Decision, type Header, joinRecordings, type Trace } from '../../src/trace/index.ts';
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
 * under `request` what was really asked for, beside the circumstances of the flow that it is most like; of requests that belong
 * to them and are not in it, `leftOut` in its world says how many there are.
 *
 * @param leftOut null where it is whole
 */
export function traceOf(
  requests: readonly [RecordedRequest, ...RecordedRequest[]],
  leftOut: number | null = null,
): Promise<Trace> {
  const [first] = requests;
  const last = requests.at(-1) ?? first;
  const operation = OPERATIONS[first.operation] ?? DEFAULTS.operation;
  const mode = requests.map(modeOf).find((found) => found !== null) ?? DEFAULTS.mode;
  const managed = isManaged(decisionsOf(requests)) ? { 'kms-key': 'aws-managed' } : {};
  return joinRecordings(
    requests.map(({ recorded }) => recorded),
    {
      scenario: { ...DEFAULTS, mode, operation, ...managed, request: first.operation },
      world: {
        ...worldOf(requests),
        ...(leftOut === null ? {} : { leftOut: String(leftOut) }),
      },
      outcome: last.outcome,
    },
  );
}

/**
 * How S3 encrypts what a request is about, as its answer says, or failing that, the record that it read, or as it asks; null
 * where none says.
 */
export function modeOf({ request, response, recorded }: RecordedRequest): string | null {
  const read = recorded.steps.find((step) => step.kind === 'load');
  return (
    modeServing(encryptionIn(response.headers)) ??
    (read?.kind === 'load' ? modeServing(encryptionIn(Object.entries(read.metadata))) : null) ??
    modeServing(encryptionIn(request.headers))
  );
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

function worldOf(
  requests: readonly [RecordedRequest, ...RecordedRequest[]],
): Record<string, string> {
  const [{ account, region, bucket, key, request }] = requests;
  const decided = decisionsOf(requests);
  const keyArn = decided.find(({ resource }) => /:kms:.*:key\//.test(resource))?.resource;
  return {
    account,
    region,
    ...(bucket === null ? {} : { bucket }),
    ...(key === null ? {} : { objectKey: key }),
    ...callerIn(decided[0]?.principal, request),
    ...(keyArn === undefined ? {} : { keyArn, keyId: keyArn.split('/').at(-1) ?? '' }),
  };
}

/** Who calls, as the decisions name it; where there was none, all that is known is the access key. */
function callerIn(
  principal: string | undefined,
  { url, headers }: HttpRequest,
): Record<string, string> {
  if (principal === ANONYMOUS) return { callerArn: '', callerName: 'anonymous' };
  if (principal !== undefined) {
    const role = /:assumed-role\/([^/]+)\//.exec(principal)?.[1];
    return { callerArn: principal, callerName: role ?? principal.split(/[:/]/).at(-1) ?? '' };
  }
  const accessKey = credentialOf(url, headerOf(headers, 'authorization'))?.accessKeyId;
  return accessKey === undefined
    ? { callerArn: '', callerName: 'anonymous' }
    : { callerName: accessKey };
}

type Authorization = Extract<Decision, { subject: 'authorization' }>;

function decisionsOf(requests: readonly RecordedRequest[]): readonly Authorization[] {
  const steps = requests.flatMap(({ recorded }) => recorded.steps);
  return steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
  );
}

/** Whether a KMS key that was asked for is aws/s3, as the key policy tells that AWS gives it. */
function isManaged(decisions: readonly Authorization[]): boolean {
  const { Id } = awsManagedS3KeyPolicy({ account: '', region: '' });
  return decisions.some(({ policies }) =>
    policies.some(({ kind, document }) => kind === 'key' && Object(document).Id === Id),
  );
}
