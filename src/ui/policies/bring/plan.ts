import type { Found, FoundKind } from '../../../intake/index.ts';
import { type EditorId, isSlot, textOf, withPolicy, withText } from '../../../judge/documents.ts';
import type { MoreKind, PolicyTexts } from '../../../scenario/index.ts';

/** A policy that was found, as it would be taken over. */
export interface Entry {
  readonly found: Found;
  /** As guessed, or as chosen. */
  readonly kind: FoundKind;
  readonly isTaken: boolean;
}

/** What the present texts are: whether they are one's own, and the editor in which the text was pasted. */
export interface Ground {
  readonly texts: PolicyTexts;
  readonly isOwn: boolean;
  readonly from: EditorId | null;
}

/** What is found, with what is taken over unless somebody decides otherwise. */
export function entriesOf(found: readonly Found[], { texts, from }: Ground): readonly Entry[] {
  const wanted = from === null ? null : kindOf(texts, from);
  const single = new Set<FoundKind>();
  return found.map((one) => {
    // Whoever pastes into an editor says by that what it is, where the tool does not.
    const kind = wanted !== null && one.basis !== 'said' && found.length === 1 ? wanted : one.kind;
    const isTaken = !ONE_ONLY.has(kind) || !single.has(kind);
    single.add(kind);
    return { found: one, kind, isTaken };
  });
}

/** Of these there is one at most. */
export const ONE_ONLY: ReadonlySet<FoundKind> = new Set(['bucket', 'key', 'boundary', 'endpoint']);

/** For each entry the editor whose text it replaces; null for one that is added, or not taken over. */
export function targetsOf(entries: readonly Entry[], ground: Ground): readonly (EditorId | null)[] {
  const used = new Set<EditorId>();
  return entries.map((entry) => {
    if (!entry.isTaken) return null;
    const target = targetOf(entry, ground, used);
    if (target !== null) used.add(target);
    return target;
  });
}

function targetOf(
  { found, kind }: Entry,
  { texts, isOwn, from }: Ground,
  used: ReadonlySet<EditorId>,
): EditorId | null {
  if (kind === 'bucket' || kind === 'key') return kind;
  if (from !== null && kindOf(texts, from) === kind && !used.has(from)) return from;
  const alike = (texts.more ?? []).find(
    (each) =>
      each.kind === kind &&
      !used.has(each.id) &&
      (ONE_ONLY.has(kind) ||
        (found.name !== null &&
          each.name === found.name &&
          (each.level ?? 0) === (found.level ?? 0))),
  );
  if (alike !== undefined) return alike.id;
  const isFree = texts.identity.trim() === '' || !isOwn;
  return kind === 'identity' && isFree && !used.has('identity') ? 'identity' : null;
}

/** The texts with all that is taken over. */
export function takenOver(entries: readonly Entry[], ground: Ground): PolicyTexts {
  const targets = targetsOf(entries, ground);
  return entries.reduce((texts, { found, kind, isTaken }, at) => {
    if (!isTaken) return texts;
    const target = targets[at] ?? null;
    if (target !== null && textOf(texts, target) !== null)
      return named(withText(texts, target, found.text), target, found);
    if (kind === 'bucket' || kind === 'key') return texts;
    const { name, level, text } = found;
    return withPolicy(texts, {
      kind,
      text,
      ...(name === null ? {} : { name }),
      ...(isLevelled(kind) ? { level: level ?? 0 } : {}),
    });
  }, ground.texts);
}

/** A policy that stands beside the three, under the name that its new text comes with. */
function named(texts: PolicyTexts, id: EditorId, { name }: Found): PolicyTexts {
  if (isSlot(id) || name === null || texts.more === undefined) return texts;
  return { ...texts, more: texts.more.map((each) => (each.id === id ? { ...each, name } : each)) };
}

/** Whether policies of a kind are attached to levels of an organization. */
export function isLevelled(kind: FoundKind): boolean {
  return kind === 'scp' || kind === 'rcp';
}

function kindOf(texts: PolicyTexts, id: EditorId): FoundKind | null {
  if (isSlot(id)) return id;
  const found: MoreKind | undefined = texts.more?.find((each) => each.id === id)?.kind;
  return found ?? null;
}
