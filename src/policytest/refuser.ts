import type { RowVerdict } from '../judge/work.ts';

/** What refuses a request: the action that is not allowed, or the code of S3's own refusal; null where nothing does. */
export function refuserOf({ refusing, rule }: RowVerdict): string | null {
  return refusing?.action ?? rule?.code ?? null;
}
