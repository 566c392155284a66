import type { CodeLanguage } from '../../code/snippet.ts';
import type { Slice } from './slice.ts';

/** What the inspector shows and what is lit. */
export interface InspectorSlice {
  /** Name of the open tab; the inspector knows its own tabs. */
  readonly tab: string;
  /** What the Code tab writes in. */
  readonly codeLanguage: CodeLanguage;
  /** Id of the value under the pointer or the focus: lit wherever it is shown. */
  readonly highlight: string | null;
  setTab(tab: string): void;
  setCodeLanguage(codeLanguage: CodeLanguage): void;
  setHighlight(value: string | null): void;
}

export const inspectorSlice: Slice<InspectorSlice> = (set, get) => ({
  tab: 'explain',
  codeLanguage: 'cli',
  highlight: null,
  setTab: (tab) => set({ tab }),
  setCodeLanguage: (codeLanguage) => set({ codeLanguage }),
  setHighlight: (highlight) => {
    if (get().highlight !== highlight) set({ highlight });
  },
});
