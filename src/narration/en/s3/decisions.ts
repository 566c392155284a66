import { clipped, decision, shortKey } from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** An authorization, whose reason is in the policies. */
function authorizes(why: string): StepWords {
  return ({ step }) => {
    const { action = '', resource = '', allowed = false } = decision(step, 'authorization') ?? {};
    return {
      label: `${clipped(action, 31)}: ${allowed ? 'allowed' : 'denied'}`,
      title: allowed ? `S3 allows ${action}` : `S3 does not allow ${action}`,
      body: `${why} The question is ${action} on ${resource}, judged from the caller’s IAM policies and the bucket policy; the answer is ${allowed ? 'yes' : 'no'}.`,
    };
  };
}

const BECAUSE = {
  request: 'the request’s headers ask for it',
  'bucket-default': 'no header asks for anything, and it is the bucket’s default',
  baseline: 'neither a header nor a bucket setting says otherwise',
} as const;

/** What S3 decides. */
export const DECISION_WORDS = {
  's3.authorize': authorizes('S3 asks its own side first.'),
  's3.authorize-source': authorizes(
    'A copy is a read as well: the caller must be allowed to read the source.',
  ),
  's3.authorize-read': authorizes(
    'A conditional write tells something of the object that is there, so it needs leave to read it.',
  ),
  's3.authorize-list': authorizes(
    'The object is not there. Whether the caller may learn that depends on the right to list.',
  ),
  's3.choose-encryption': ({ step }) => {
    const { algorithm = null, because = 'baseline', facts } = decision(step, 'encryption') ?? {};
    const what = algorithm ?? 'the customer’s own key';
    const key = facts?.keyId === undefined ? '' : ` The key is ${shortKey(facts.keyId)}.`;
    return {
      label: `Encryption: ${algorithm ?? 'customer key'}`,
      title: `S3 will encrypt with ${what}`,
      body: `A header beats the bucket’s default, and without both it is SSE-S3. Here it is ${what}, because ${BECAUSE[because]}.${key}`,
    };
  },
  's3.check-blocked-encryption': ({ step }) => ({
    label: 'SSE-C is blocked here',
    title: 'The bucket blocks SSE-C',
    body: `The bucket ${decision(step, 'check')?.facts.bucket ?? ''} takes no new object with a customer’s key. Since April 2026 that is how new buckets begin, and how existing ones of accounts without SSE-C objects are set, except in me-south-1 and me-central-1; objects that are there already stay readable.`,
  }),
} satisfies Readonly<Record<string, StepWords>>;
