import { fromBase64, fromUtf8, toBase64, utf8 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * One page of a list. The marker says where it goes on, to KMS alone.
 *
 * @param usual how many items a page has unless the request limits it
 * @param most how many it may ask for
 */
export function page<T>(
  items: readonly T[],
  request: { readonly Limit: number | null; readonly Marker: string | null },
  usual = 100,
  most = 1000,
): Result<{ items: readonly T[]; rest: Readonly<Record<string, unknown>> }, Refusal> {
  const start = request.Marker === null ? 0 : read(request.Marker);
  if (start === null || start > items.length) {
    return refused(
      refusal('InvalidMarkerException', null, 'kms-validation', 'kms-bad-request', {
        message: 'Marker',
      }),
    );
  }
  const end = start + Math.min(request.Limit ?? usual, most);
  const isTruncated = end < items.length;
  return ok({
    items: items.slice(start, end),
    rest: isTruncated ? { NextMarker: write(end), Truncated: true } : { Truncated: false },
  });
}

function write(position: number): string {
  return toBase64(utf8(`from:${position}`));
}

function read(marker: string): number | null {
  const bytes = fromBase64(marker);
  const text = bytes === null ? null : fromUtf8(bytes);
  const position = /^from:(\d{1,9})$/.exec(text ?? '')?.[1];
  return position === undefined ? null : Number(position);
}
