import { createStore, useStore as useStoreOf } from 'zustand';
import type { EditedTexts } from '../../../judge/apply-suggestion.ts';
import {
  type EditorId,
  isSameTexts,
  withoutPolicy,
  withPolicy,
  withText,
} from '../../../judge/documents.ts';
import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import {
  FIRST_PRESET as FIRST,
  type MorePolicy,
  type PolicyPreset,
  type PolicyRequest,
  type PolicyTexts,
  requestOf,
  withNamesOf,
} from '../../../scenario/index.ts';

/** Where the policies in the editors come from. */
export type Source =
  | { readonly kind: 'preset'; readonly preset: PolicyPreset }
  /** One's own, by their place in `mine`; `from`: what was edited, where that was in this visit. */
  | { readonly kind: 'mine'; readonly at: number; readonly from: Source | null }
  /** From the address, as somebody else packed them. */
  | { readonly kind: 'link'; readonly packed: string; readonly texts: PolicyTexts };

/** A suggestion that was followed, with what stood there before. */
interface Applied {
  readonly editors: readonly EditorId[];
  readonly before: PolicyTexts;
}

export interface PoliciesState {
  readonly source: Source;
  readonly texts: PolicyTexts;
  readonly request: PolicyRequest;
  /** The preset whose requests are tried: the last one that was chosen. */
  readonly tried: PolicyPreset;
  /** Everything edited that is kept, the newest first. */
  readonly mine: readonly PolicyTexts[];
  /** The last answer; it may be one question behind. */
  readonly sheet: AnswerSheet | null;
  readonly applied: Applied | null;
  /** Whether the address shall carry one's own policies. */
  readonly isIncluded: boolean;
  /** They are too long for an address, although they shall be in it. */
  readonly isTooLong: boolean;
  /** Whether names in the address shall be the real ones, not examples in their place. */
  readonly isNamed: boolean;
  /** Whether there is a name in policies or request for which the address has an example. */
  readonly isMasked: boolean;
  /** They shall be in the address under example names, but a text is not JSON, so that nobody can tell its names. */
  readonly isUnmaskable: boolean;
  choosePreset(preset: PolicyPreset, request?: PolicyRequest): void;
  chooseMine(at: number): void;
  showLinked(packed: string, texts: PolicyTexts): void;
  /** Puts texts into their editors, as if they were typed. */
  edit(texts: EditedTexts): void;
  /** Puts another set in the place of the present one, as if it were typed. */
  setTexts(texts: PolicyTexts): void;
  /** Gives a further policy an editor, and answers with its id. */
  addPolicy(policy: Omit<MorePolicy, 'id'>): EditorId;
  removePolicy(id: EditorId): void;
  /** Puts texts into their editors, and offers the way back. */
  apply(texts: EditedTexts): void;
  takeBack(): void;
  ask(request: Partial<PolicyRequest>): void;
  include(isIncluded: boolean): void;
  /** Puts the real names into the address, or examples in their place. */
  nameInLink(isNamed: boolean): void;
}

/** More sets of one's own than these are not kept. */
const MOST = 5;

const store = createStore<PoliciesState>()((set, get) => ({
  source: { kind: 'preset', preset: FIRST },
  texts: presetTexts(FIRST, namesOf(requestOf(FIRST))),
  request: requestOf(null),
  tried: FIRST,
  mine: [],
  sheet: null,
  applied: null,
  isIncluded: false,
  isTooLong: false,
  isNamed: false,
  isMasked: false,
  isUnmaskable: false,
  choosePreset: (preset, request = withNamesOf(get().request, requestOf(preset))) => {
    const texts = presetTexts(preset, namesOf(request));
    set({ source: { kind: 'preset', preset }, texts, request, tried: preset, ...UNSHARED });
  },
  chooseMine: (at) => {
    const texts = get().mine[at];
    if (texts) set({ source: { kind: 'mine', at, from: null }, texts, ...UNSHARED });
  },
  showLinked: (packed, texts) =>
    set({ source: { kind: 'link', packed, texts }, texts, ...UNSHARED }),
  edit: (changed) => get().setTexts(withTexts(get().texts, changed)),
  setTexts: (texts) => {
    const next = edited(get(), texts);
    if (next !== null) set({ ...next, applied: null });
  },
  addPolicy: (policy) => {
    const texts = withPolicy(get().texts, policy);
    get().setTexts(texts);
    return texts.more?.at(-1)?.id ?? '';
  },
  removePolicy: (id) => get().setTexts(withoutPolicy(get().texts, id)),
  apply: (changed) => {
    const state = get();
    const next = edited(state, withTexts(state.texts, changed));
    const editors = [...changed.keys()];
    if (next !== null) set({ ...next, applied: { editors, before: state.texts } });
  },
  takeBack: () => {
    const { applied, setTexts } = get();
    if (applied) setTexts(applied.before);
  },
  ask: (changed) => {
    const { source } = get();
    const request = { ...get().request, ...changed };
    // A preset speaks in the names of the request.
    const texts = source.kind === 'preset' ? presetTexts(source.preset, namesOf(request)) : null;
    set({
      request,
      ...(texts && !isSameTexts(texts, get().texts) ? { texts, applied: null } : {}),
    });
  },
  include: (isIncluded) => set({ isIncluded, isTooLong: false, isUnmaskable: false }),
  nameInLink: (isNamed) => set({ isNamed }),
}));

/**
 * The state of the Policies page. It outlives the page, so that one can look at a flow and come back. What a frame of it is
 * drawn with is this one's `getInitialState`.
 */
export const usePolicies = Object.assign(useSelected, store);

function useSelected(): PoliciesState;
function useSelected<T>(select: (state: PoliciesState) => T): T;
function useSelected<T>(
  select: (state: PoliciesState) => T | PoliciesState = (state) => state,
): T | PoliciesState {
  return useStoreOf(usePolicies, select);
}

const UNSHARED = {
  applied: null,
  isIncluded: false,
  isTooLong: false,
  isNamed: false,
  isUnmaskable: false,
} as const;

/** The state after an edit; null where nothing changes. What was edited back to its origin is no edit any more. */
function edited(
  { source, texts, mine, request }: PoliciesState,
  next: PolicyTexts,
): Partial<PoliciesState> | null {
  if (isSameTexts(next, texts)) return null;
  if (source.kind !== 'mine') {
    const at = 0;
    return {
      source: { kind: 'mine', at, from: source },
      texts: next,
      mine: [next, ...mine].slice(0, MOST),
    };
  }
  const origin = source.from === null ? null : originTexts(source.from, request);
  if (source.from !== null && origin !== null && isSameTexts(next, origin)) {
    return { source: source.from, texts: next, mine: mine.toSpliced(source.at, 1), ...UNSHARED };
  }
  return { texts: next, mine: mine.with(source.at, next) };
}

function originTexts(source: Source, request: PolicyRequest): PolicyTexts | null {
  if (source.kind === 'preset') return presetTexts(source.preset, namesOf(request));
  return source.kind === 'link' ? source.texts : null;
}

function withTexts(texts: PolicyTexts, changed: EditedTexts): PolicyTexts {
  return [...changed].reduce((all, [id, text]) => withText(all, id, text), texts);
}
