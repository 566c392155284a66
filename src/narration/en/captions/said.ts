import type { Trace } from '../../../trace/index.ts';
import { callerOf } from '../../captions/caller.ts';
import type { Caption, CaptionWords } from '../../captions/caption-tables.ts';

/** A caption; `lead` ends with the space that parts it from the point. */
export function said(lead: string, point: string): Caption {
  return { lead, point };
}

/** A caption that needs nothing of the trace. */
export function always(lead: string, point: string): CaptionWords {
  return () => said(lead, point);
}

/** The caller within a sentence. */
export function called(who: string | null): string {
  return who ?? 'anonymous callers';
}

export function caller(trace: Trace): string {
  return called(callerOf(trace));
}

/** `without a call to KMS`, `with 1 call to KMS` */
export function withCalls(calls: number): string {
  return calls === 0 ? 'without any call to KMS' : `with ${some(calls, 'call')} to KMS`;
}

/** `1 object`, `3 objects`: every noun that is counted here takes an s. */
export function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
