import type { Cause, Likelihood, Misfit } from './cause.ts';
import { RANKS } from './fits.ts';
import { CAUSES } from './list.ts';
import type { Pasted } from './pasted.ts';

/** The causes of a text. */
export interface Found {
  /** The likeliest first. */
  readonly fitting: readonly { readonly cause: Cause; readonly likelihood: Likelihood }[];
  /** What can lead to errors, and not to this one, with the reason. */
  readonly others: readonly { readonly cause: Cause; readonly misfit: Misfit }[];
}

/** Which causes fit a pasted text and which do not, as AWS's troubleshooting pages have them. */
export function causesOf(pasted: Pasted): Found {
  const judged = CAUSES.map((cause) => ({ cause, fit: cause.fit(pasted) }));
  return {
    fitting: RANKS.flatMap((likelihood) =>
      judged.flatMap(({ cause, fit }) => (fit === likelihood ? [{ cause, likelihood }] : [])),
    ),
    others: judged.flatMap(({ cause, fit }) =>
      typeof fit === 'object' ? [{ cause, misfit: fit.not }] : [],
    ),
  };
}
