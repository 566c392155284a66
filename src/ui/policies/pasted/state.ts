import { create } from 'zustand';
import type { PolicyRequest, PolicyTexts } from '../../../scenario/index.ts';

/** What stood on the page before a cause was tried. */
interface Before {
  readonly cause: string;
  readonly texts: PolicyTexts;
  readonly request: PolicyRequest;
}

interface PastedState {
  readonly isOpen: boolean;
  /** As it was pasted. It is kept nowhere else, and no longer than the tab. */
  readonly text: string;
  /** Null while nothing is tried. */
  readonly before: Before | null;
}

export const usePasted = create<PastedState>()(() => ({ isOpen: false, text: '', before: null }));
