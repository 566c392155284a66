import type { Step, Trace } from '../../trace/index.ts';
import type { CaptionWords } from '../captions/caption-tables.ts';
import { statusOf } from '../reading.ts';
import type { StepWords } from '../types.ts';
import { askedBy, isOwnKmsCall } from './asked.ts';
import type { RequestTables } from './request-tables.ts';

/**
 * Words that go before those of flows, where flows' words would say what is not so: of what passes between a client and KMS
 * (in flows it is always S3 that asks), of an answer that is neither success nor refusal, and of what stands in the set-up of a
 * request that was recorded by itself. Null for every other step.
 */
export function requestWords(
  tables: RequestTables,
  step: Step,
  trace: Trace,
): { readonly words: StepWords | null; readonly caption: CaptionWords | null } | null {
  const asked = askedBy(step);
  if (asked !== null) {
    const { service } = asked;
    const isBetween = statusOf(step) >= 300 && statusOf(step) < 400;
    if (service === 's3' && !isBetween) return null;
    return { words: tables.message(asked), caption: tables.messageCaption(asked) };
  }
  if (!isOwnKmsCall(step, trace) && !OF_SET_UP.has(step.name)) return null;
  return { words: entry(tables.steps, step.name), caption: entry(tables.captions, step.name) };
}

const OF_SET_UP: ReadonlySet<string> = new Set(['s3.keep', 'kms.keep', 's3.release']);

function entry<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
