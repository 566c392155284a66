import type { Explanation, Gate } from '../../aws/iam/explanation.ts';
import { isKmsRequest } from '../../player/index.ts';
import type { Actor, Step, Trace } from '../../trace/index.ts';
import { bringsKey, count, decision } from '../reading.ts';
import type { NoteFacts } from './note.ts';

/** Length in bytes of an operation's input or output, for reading. */
export function lengthOf(f: NoteFacts, side: 'inputs' | 'outputs', name: string): string {
  const id = f.step.kind === 'op' ? f.step[side][name] : undefined;
  return count(f.value(id)?.bytes.length ?? 0);
}

/** What an operation's input or output is called. */
function nameOf(f: NoteFacts, side: 'inputs' | 'outputs', name: string): string {
  const value = f.step.kind === 'op' ? f.value(f.step[side][name]) : undefined;
  return value ? f.name(value) : '';
}

/** What the key of an operation is called. */
export function keyName(f: NoteFacts): string {
  return nameOf(f, 'inputs', 'key');
}

/** What the key is called that an operation has made. */
export function keyMade(f: NoteFacts): string {
  const value = f.step.kind === 'op' ? f.value(f.step.outputs.bytes) : undefined;
  return value ? f.name(value) : '';
}

/** By how many bytes an encryption made its input longer. */
export function growth(f: NoteFacts): string {
  const { step } = f;
  if (step.kind !== 'op') return '';
  const length = (id: string | undefined) => f.value(id)?.bytes.length ?? 0;
  return count(length(step.outputs.sealed) - length(step.inputs.plaintext));
}

/** False for an operation that gave nothing, a decision against, an answer that is an error. */
export function isGood(step: Step): boolean {
  switch (step.kind) {
    case 'op':
      return step.failure === null;
    case 'decide':
      return step.decision.allowed;
    case 'send':
      return step.http.type === 'request' || step.http.status < 300;
    case 'fail':
      return false;
    default:
      return true;
  }
}

/** How often KMS was called: in the whole run, up to this step, or in this step's request. */
export function kmsCalls(f: NoteFacts, within: 'run' | 'so-far' | 'request'): string {
  const { steps } = f.trace;
  const counted = {
    run: steps,
    'so-far': steps.slice(0, f.frame.position),
    request: steps.filter(({ exchange }) => exchange === f.step.exchange),
  }[within];
  return count(counted.filter(isKmsRequest).length);
}

/** True when the request that this step belongs to calls KMS. */
export function callsKms(f: NoteFacts): boolean {
  return f.trace.steps.some((step) => step.exchange === f.step.exchange && isKmsRequest(step));
}

/** How many requests the client makes in the run. */
export function requests(f: NoteFacts): string {
  return count(new Set(f.trace.steps.map(({ exchange }) => exchange)).size);
}

/** What is needed to open the stored object. */
export function opener({ setup, steps, values }: Trace): 'customer' | 'kms' | 's3' {
  if (bringsKey({ values })) return 'customer';
  return [...setup, ...steps].some(isKmsRequest) ? 'kms' : 's3';
}

/** Who refused first, or null where nothing was refused. */
export function refuser({ steps }: Trace): Actor | null {
  return steps.find(({ kind }) => kind === 'fail')?.actor ?? null;
}

/** Status and code that the client was told last. */
export function outcome({ outcome: { status, code } }: Trace): string {
  return `${status} ${code ?? ''}`.trim();
}

/** The policies that a decision read, by kind, or null where there was none. */
export function policies(f: NoteFacts): string | null {
  const kinds = decision(f.step, 'authorization')?.policies.map(({ kind }) => kind) ?? [];
  const names = [...new Set(kinds)].map((kind) => f.notes.phrases.policyKinds[kind]);
  return names.length > 0 ? f.list(names) : null;
}

/** What the policies did not give where nothing allowed a request; null where one denies it, or it is allowed. */
export function lacking({ step }: NoteFacts): readonly Gate[] | null {
  const { decidedBy } = (decision(step, 'authorization')?.explanation ??
    {}) as Partial<Explanation>;
  return decidedBy?.kind === 'nothing' ? decidedBy.missing : null;
}

/** Who and what a decision was about. */
export function question({ step }: NoteFacts): { readonly who: string; readonly what: string } {
  const { principal = '', action = '' } = decision(step, 'authorization') ?? {};
  return { who: principal, what: action };
}

/** Names of what a message carries, or null where it carries nothing that is followed. */
export function carried(f: NoteFacts): string | null {
  const { step } = f;
  if (step.kind !== 'send') return null;
  const names = step.carries.flatMap(({ value }) => {
    const found = f.value(value);
    return found ? [f.name(found)] : [];
  });
  return names.length > 0 ? f.list([...new Set(names)]) : null;
}

/** True for a request that goes over plain HTTP. */
export function isPlainHttp({ step }: NoteFacts): boolean {
  return step.kind === 'send' && step.http.type === 'request' && step.http.url.startsWith('http:');
}

/** How many records this request writes to the disks. */
export function writes(f: NoteFacts): number {
  return f.trace.steps.filter(
    ({ kind, exchange }) => kind === 'store' && exchange === f.step.exchange,
  ).length;
}

/** True for a run in which S3 holds a bucket key. */
export function holdsBucketKey({ values }: Pick<Trace, 'values'>): boolean {
  return values.some(({ name }) => name === 'bucket-key');
}
