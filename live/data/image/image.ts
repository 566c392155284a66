import type { Found, RecordId, Records } from '../records.ts';

/**
 * A part of the cloud, and what of it the records hold. It is filled once from them, and then asked after each request to
 * bring them up to date.
 */
export interface Image {
  /** The kinds of records that it keeps, in the order in which they are to be restored. */
  readonly kinds: readonly string[];
  /** @throws where the record names another one that is not there */
  restore(found: Found): void;
  /** Everything has been restored. */
  restored(): void;
  /** Puts and removes what has changed. */
  update(records: Records): void;
}

/** What a record belongs to, or names. */
export function ownerOf<T>(all: ReadonlyMap<RecordId, T>, id: RecordId): T {
  const found = all.get(id);
  if (found === undefined) throw new Error(`record ${id} is missing`);
  return found;
}
