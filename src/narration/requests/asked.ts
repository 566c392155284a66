import { isOwnKmsRequest, oncePerRun } from '../../player/index.ts';
import { headerOf, type SendStep, type Step, type Trace } from '../../trace/index.ts';
import { clipped } from '../reading.ts';

/** Longer names are nobody's operation, and fit nowhere. */
const LONGEST = 60;

/** A message between the client and a service: what was asked for, by AWS's name (`PutBucketPolicy`). */
export interface Asked {
  readonly service: 's3' | 'kms';
  /** `Unknown` where the service found no operation in the request, or did not come to look for one. */
  readonly operation: string;
  readonly step: SendStep;
}

/** What a message between the client and a service asks for or answers; null for any other step. */
export function askedBy(step: Step): Asked | null {
  if (step.kind !== 'send') return null;
  const service = step.actor === 'client' ? step.to : step.to === 'client' ? step.actor : null;
  if (service !== 's3' && service !== 'kms') return null;
  return { service, operation: operationOf(step), step };
}

/** From the step's name, which each operation has (`s3.put-bucket-policy`); KMS's clients name theirs in a header. */
function operationOf(step: SendStep): string {
  const target = headerOf(step.http.headers, 'x-amz-target')?.split('.').at(-1);
  if (target !== undefined) return clipped(target, LONGEST);
  const name = step.name.replace(/^(?:s3|kms)\./, '').replace(/\.response$/, '');
  return clipped(
    name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    LONGEST,
  );
}

/** The exchanges in which the client asks KMS itself, with no S3 between them. */
const withoutS3 = oncePerRun(
  ({ steps }): ReadonlySet<number> =>
    new Set(steps.flatMap((step) => (isOwnKmsRequest(step) ? [step.exchange] : []))),
);

/** True for a step of a request that the client makes to KMS itself. */
export function isOwnKmsCall({ exchange }: Step, trace: Trace): boolean {
  return withoutS3(trace).has(exchange);
}

/** True where a request had S3 or KMS encrypt or decrypt something. */
export function usesKeys({ exchange }: Step, { steps }: Trace): boolean {
  return steps.some(
    (step) => step.kind === 'op' && step.exchange === exchange && step.op.startsWith('aes-256-gcm'),
  );
}
