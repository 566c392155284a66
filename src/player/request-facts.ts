import { headerOf, type SendStep, type Trace } from '../trace/index.ts';
import { isClientResponse } from './steps.ts';

/** What is known of a request that somebody's client sent, as it stands in the run. */
export interface RequestFacts {
  /** AWS's name, of the first request. */
  readonly operation: string;
  /** HTTP requests of the client in this run. */
  readonly requests: number;
  /**
   * Where the run is too large to be whole: how many of the client's requests it is without; 0 where only what they have not
   * read is missing. Null where it is whole.
   */
  readonly leftOut: number | null;
  /** Method and address of the first, without what signs it. */
  readonly target: string;
  /** As sent; null where there was none. */
  readonly userAgent: string | null;
  /** Whose ARN the policies were judged for, or the access key where it did not come to that; empty for nobody. */
  readonly caller: string;
  readonly bucket: string | null;
  readonly objectKey: string | null;
  /** What its headers ask for: `aws:kms`, or `SSE-C`. Null where they ask for nothing. */
  readonly asked: string | null;
  /** What the answer says, in the same words; null where it says nothing. */
  readonly applied: string | null;
  readonly hasBucketKey: boolean;
  readonly kmsKeyArn: string | null;
  /** The policies that were judged, each once: its kind, and its name where it has one. */
  readonly policies: readonly { readonly kind: string; readonly name: string }[];
}

/** Null for a run of the product's own, whose circumstances were chosen. */
export function requestFacts(trace: Trace): RequestFacts | null {
  const { scenario, world, steps } = trace;
  const operation = scenario.request;
  if (operation === undefined) return null;
  const sent = steps.filter(
    (step): step is SendStep =>
      step.kind === 'send' && step.actor === 'client' && step.http.type === 'request',
  );
  const [first] = sent;
  const answers = steps.filter(isClientResponse);
  const applied = answers.map(encryptionOf).find((found) => found !== null) ?? null;
  return {
    operation,
    requests: sent.length,
    leftOut: /^\d{1,9}$/.test(world.leftOut ?? '') ? Number(world.leftOut) : null,
    target: first === undefined ? '' : targetOf(first),
    userAgent: first === undefined ? null : headerOf(first.http.headers, 'user-agent'),
    caller: world.callerArn ?? world.callerName ?? '',
    bucket: world.bucket ?? null,
    objectKey: world.objectKey ?? null,
    asked: first === undefined ? null : encryptionOf(first),
    applied,
    hasBucketKey: answers.some(
      ({ http }) => headerOf(http.headers, `${SSE}-bucket-key-enabled`) === 'true',
    ),
    kmsKeyArn:
      world.keyArn ??
      answers.map(({ http }) => headerOf(http.headers, `${SSE}-aws-kms-key-id`)).find(Boolean) ??
      null,
    policies: policiesOf(trace),
  };
}

const SSE = 'x-amz-server-side-encryption';

function encryptionOf({ http: { headers } }: SendStep): string | null {
  if (headerOf(headers, `${SSE}-customer-algorithm`) !== null) return 'SSE-C';
  return headerOf(headers, SSE);
}

function targetOf({ http }: SendStep): string {
  if (http.type !== 'request') return '';
  const url = new URL(http.url);
  for (const name of [...url.searchParams.keys()])
    if (/^X-Amz-/i.test(name)) url.searchParams.delete(name);
  return `${http.method} ${url.host}${url.pathname}${url.search}`;
}

function policiesOf({ steps }: Trace): RequestFacts['policies'] {
  const judged = steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization'
      ? step.decision.policies
      : [],
  );
  const named = new Map(judged.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }]));
  return [...named.values()];
}
