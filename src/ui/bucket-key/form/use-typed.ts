import { type TypedField, useBucketKey } from '../model/store.ts';

/** What a field shows and does, whatever its number is of. */
export function useTyped(field: TypedField, read: (text: string) => number | null) {
  const draft = useBucketKey((state) => state.drafts[field]);
  const { type, leave } = useBucketKey.getState();
  return {
    draft,
    isBad: draft !== undefined && read(draft) === null,
    onType: (text: string) => type(field, text, read(text)),
    onLeave: () => leave(field, draft !== undefined && read(draft) !== null),
  };
}
