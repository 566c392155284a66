import type { Circumstances } from '../scenario/index.ts';
import type { RefusalTables } from './captions/caption-tables.ts';
import type { RequestTables } from './requests/request-tables.ts';
import type { Causes, Words } from './types.ts';
import type { RareFactId } from './usual.ts';

/** What a language says where a run is no usual one (`usual.ts`). It comes in a file of its own. */
export interface RareTables {
  /** Words that one mode alone has; they are asked first. */
  readonly modes: Partial<Readonly<Record<Circumstances['mode'], Words>>>;
  /** Words for what no flow of S3's comes to; they are asked last. */
  readonly shared: readonly Words[];
  /** Why S3 and KMS refuse. */
  readonly causes: Causes;
  readonly refusals: RefusalTables;
  /** Of requests that no flow of the product's own makes. */
  readonly requests: RequestTables;
  /** What is documented of facts that no usual run cites. */
  readonly facts: Readonly<Record<RareFactId, string>>;
}
