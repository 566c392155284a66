import { spaced } from '../../../lib/text.ts';
import type { Trace } from '../../../trace/index.ts';
import { callerOf } from '../../captions/caller.ts';
import type { Caption, CaptionWords } from '../../captions/caption-tables.ts';

/** A caption of two sentences, or of a clause and what follows from it. */
export function said(lead: string, point: string): Caption {
  return { lead: spaced(lead), point: spaced(point) };
}

/** A caption that needs nothing of the trace. */
export function always(lead: string, point: string): CaptionWords {
  return () => said(lead, point);
}

/** The caller within a sentence. */
export function called(who: string | null): string {
  return who ?? '匿名の呼び出し元';
}

export function caller(trace: Trace): string {
  return called(callerOf(trace));
}

/** With how many calls something was done. */
export function withCalls(calls: number): string {
  return calls === 0 ? 'KMS を呼び出さずに' : `KMS の呼び出し ${calls} 回で`;
}
