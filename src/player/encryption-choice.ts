import type { DecideStep, Decision, SendStep, Trace } from '../trace/index.ts';

export type EncryptionDecision = Extract<Decision, { subject: 'encryption' }>;

/** Where an encryption can come from, in the order in which S3 asks. */
const SOURCES = ['request', 'bucket-default', 'baseline'] as const;

export interface ChoiceLink {
  readonly source: (typeof SOURCES)[number];
  /** `won`: it applies; `silent`: asked before, and said nothing; `unasked`: not needed any more. */
  readonly state: 'won' | 'silent' | 'unasked';
  /** What it asks for, where it asks: an algorithm, or null for a customer's key. */
  readonly says: string | null;
}

/** The chain header, bucket default, SSE-S3, with the one that decided. */
export function choiceChain({ because, algorithm }: EncryptionDecision): readonly ChoiceLink[] {
  const won = SOURCES.indexOf(because);
  return SOURCES.map((source, i) => ({
    source,
    state: i === won ? 'won' : i < won ? 'silent' : 'unasked',
    says: i === won ? algorithm : null,
  }));
}

/** The headers about encryption in the request that the decision is for. Names in lower case, as sent otherwise. */
export function encryptionHeaders(trace: Trace, step: DecideStep): SendStep['http']['headers'] {
  const at = trace.steps.indexOf(step);
  const request = trace.steps.findLast(
    (one, i): one is SendStep =>
      i < at && one.kind === 'send' && one.to === 's3' && one.http.type === 'request',
  );
  return (request?.http.headers ?? []).filter(([name]) =>
    /^x-amz-server-side-encryption(-customer-algorithm)?$/i.test(name),
  );
}
