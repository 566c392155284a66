import type { Text } from '../../lib/text.ts';

/** How sure a fact is: `documented` by AWS, `recorded` from real AWS by third parties, `inferred` from documents, `modelled` here. */
export type FactStatus = 'documented' | 'recorded' | 'inferred' | 'modelled';

/** A fact that steps rest on, with its standing. */
export interface FactRow {
  readonly status: FactStatus;
  /** Title of the page; empty for a model of ours. */
  readonly source: string;
  /** The page itself, or null for a model of ours. */
  readonly url: string | null;
  /** What is documented, or why it is modelled so. */
  readonly note: Text;
}
