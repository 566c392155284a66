import { fromBase64 } from '../../../lib/bytes.ts';
import { leaveBlank } from '../../../lib/content-mark.ts';
import type { Trace } from '../../../trace/index.ts';

/**
 * The opening trace from its file, which the build makes (`common`). Bytes that every run draws for itself are blank: they
 * have their length, are equal where they are equal in a run, and nobody shows them.
 *
 * @param text the file
 */
export function unpackTrace(text: string): Trace {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return fromBase64(String(value.$bytes));
    if ('$blank' in value && 'which' in value) {
      return leaveBlank(new Uint8Array(Number(value.$blank)).fill(Number(value.which)));
    }
    return value;
  }) as Trace;
}
