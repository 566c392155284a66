import type { CodeLanguage } from '../../code/snippet.ts';
import type { Slice } from './slice.ts';

/** What the inspector shows and what is lit. */
export interface InspectorSlice {
  /** Name of the open tab; the inspector knows its own tabs. */
  readonly tab: string;
  /** Whether the inspector lies over the stage, where it has no column of its own. */
  readonly drawer: boolean;
  /** What the Code tab writes in. */
  readonly codeLanguage: CodeLanguage;
  /** The value whose card lies over the stage, and the edges in px of what was pressed; null: none. */
  readonly card: { readonly value: string; readonly left: number; readonly bottom: number } | null;
  /** Id of the value under the pointer or the focus: lit wherever it is shown. */
  readonly highlight: string | null;
  setTab(tab: string): void;
  setDrawer(drawer: boolean): void;
  setCodeLanguage(codeLanguage: CodeLanguage): void;
  setHighlight(value: string | null): void;
  /** Opens the card of a value beside the element that was pressed. */
  openCard(value: string, beside: Element): void;
  closeCard(): void;
}

export const inspectorSlice: Slice<InspectorSlice> = (set, get) => ({
  tab: 'explain',
  drawer: false,
  codeLanguage: 'cli',
  card: null,
  highlight: null,
  setDrawer: (drawer) => set({ drawer }),
  setTab: (tab) => set({ tab }),
  setCodeLanguage: (codeLanguage) => set({ codeLanguage }),
  openCard: (value, beside) => {
    const { left, bottom } = beside.getBoundingClientRect();
    set({ card: { value, left, bottom } });
  },
  closeCard: () => set({ card: null }),
  setHighlight: (highlight) => {
    if (get().highlight !== highlight) set({ highlight });
  },
});
