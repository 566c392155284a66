import { create } from 'zustand';
import { POLICY_SLOTS, type PolicySlot } from '../../../judge/documents.ts';
import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import {
  FIRST_PRESET as FIRST,
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
  readonly slots: readonly PolicySlot[];
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
  choosePreset(preset: PolicyPreset, request?: PolicyRequest): void;
  chooseMine(at: number): void;
  showLinked(packed: string, texts: PolicyTexts): void;
  edit(texts: Partial<PolicyTexts>): void;
  apply(texts: Partial<PolicyTexts>): void;
  takeBack(): void;
  ask(request: Partial<PolicyRequest>): void;
  include(isIncluded: boolean): void;
}

/** More sets of one's own than these are not kept. */
const MOST = 5;

/** The state of the Policies page. It outlives the page, so that one can look at a flow and come back. */
export const usePolicies = create<PoliciesState>()((set, get) => ({
  source: { kind: 'preset', preset: FIRST },
  texts: presetTexts(FIRST, namesOf(requestOf(FIRST))),
  request: requestOf(null),
  tried: FIRST,
  mine: [],
  sheet: null,
  applied: null,
  isIncluded: false,
  isTooLong: false,
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
  edit: (changed) => {
    const next = edited(get(), changed);
    if (next !== null) set({ ...next, applied: null });
  },
  apply: (changed) => {
    const state = get();
    const next = edited(state, changed);
    const slots = POLICY_SLOTS.filter((slot) => changed[slot] !== undefined);
    if (next !== null) set({ ...next, applied: { slots, before: state.texts } });
  },
  takeBack: () => {
    const { applied, edit } = get();
    if (applied) edit(applied.before);
  },
  ask: (changed) => {
    const { source } = get();
    const request = { ...get().request, ...changed };
    // A preset speaks in the names of the request.
    const texts = source.kind === 'preset' ? presetTexts(source.preset, namesOf(request)) : null;
    set({ request, ...(texts && !isSame(texts, get().texts) ? { texts, applied: null } : {}) });
  },
  include: (isIncluded) => set({ isIncluded, isTooLong: false }),
}));

const UNSHARED = { applied: null, isIncluded: false, isTooLong: false } as const;

/** The state after an edit; null where nothing changes. What was edited back to its origin is no edit any more. */
function edited(
  { source, texts, mine, request }: PoliciesState,
  changed: Partial<PolicyTexts>,
): Partial<PoliciesState> | null {
  const next: PolicyTexts = { ...texts, ...changed };
  if (isSame(next, texts)) return null;
  if (source.kind !== 'mine') {
    const at = 0;
    return {
      source: { kind: 'mine', at, from: source },
      texts: next,
      mine: [next, ...mine].slice(0, MOST),
    };
  }
  const origin = source.from === null ? null : originTexts(source.from, request);
  if (source.from !== null && origin !== null && isSame(next, origin)) {
    return { source: source.from, texts: next, mine: mine.toSpliced(source.at, 1), ...UNSHARED };
  }
  return { texts: next, mine: mine.with(source.at, next) };
}

function originTexts(source: Source, request: PolicyRequest): PolicyTexts | null {
  if (source.kind === 'preset') return presetTexts(source.preset, namesOf(request));
  return source.kind === 'link' ? source.texts : null;
}

function isSame(a: PolicyTexts, b: PolicyTexts): boolean {
  return POLICY_SLOTS.every((slot) => a[slot] === b[slot]);
}
