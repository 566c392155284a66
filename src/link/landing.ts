import { findStep } from '../player/index.ts';
import type { Trace } from '../trace/index.ts';
import { CONTENT_VERSION, type Made } from './made.ts';

/** What has to be said to who came by a link to a step. */
export type LandingNews =
  /** The run has no such step. */
  | { readonly kind: 'unknown' }
  /** The link is older than the present steps, among which its own is no more. */
  | { readonly kind: 'gone'; readonly made: number; readonly now: number }
  /** The step has another number than when the link was made. */
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  /** The link gives a number, which may have been another step's when it was made. */
  | { readonly kind: 'by-number'; readonly made: number; readonly now: number };

export interface Landing {
  /** From 1. */
  readonly position: number;
  readonly news: LandingNews | null;
}

/**
 * Where a link leads in a run.
 *
 * @param step the step's stable id or its number, as the address has it
 * @param made the content that the link was made with; null where it does not say
 * @param now the present version; for tests
 */
export function landingOf(
  trace: Trace,
  step: string,
  made: Made | null,
  now: number = CONTENT_VERSION,
): Landing {
  const position = findStep(trace, step);
  const isOlder = made !== null && made.version < now;
  if (position === null) {
    const news = isOlder ? ({ kind: 'gone', made: made.version, now } as const) : UNKNOWN;
    return { position: 1, news };
  }
  if (!isOlder) return { position, news: null };
  const isNumber = trace.steps[position - 1]?.id !== step;
  if (isNumber) return { position, news: { kind: 'by-number', made: made.version, now } };
  const hasMoved = made.position !== null && made.position !== position;
  return { position, news: hasMoved ? { kind: 'moved', from: made.position, to: position } : null };
}

const UNKNOWN = { kind: 'unknown' } as const;
