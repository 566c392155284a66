import { UNSAID } from '../../link/index.ts';
import type { Circumstances, FieldKey, FieldValue, OwnPolicies } from '../../scenario/index.ts';
import { FIELD_KEYS } from '../../scenario/index.ts';
import type { ObjectSource } from './object-source.ts';
import { SAMPLE } from './object-source.ts';
import type { Slice } from './slice.ts';

/** What is wished for; each change leads to a new run (see `app/runs.ts`). */
export interface ScenarioSlice {
  readonly circumstances: Circumstances;
  /** Null: the system's randomness. */
  readonly seed: string | null;
  readonly source: ObjectSource;
  /** Policies written on the Policies page, in place of those the circumstances name; null: none. */
  readonly policies: OwnPolicies | null;
  setField<K extends FieldKey>(key: K, value: FieldValue<K>): void;
  setCircumstances(circumstances: Circumstances): void;
  /** Everything under "Change one thing" back to its default; mode, operation and object stay. */
  resetFields(): void;
  setSeed(seed: string | null): void;
  setText(text: string): void;
  /** A file, or null for typing again. Its size is checked by `takeFiles`. */
  setFile(file: File | null): void;
  setPolicies(policies: OwnPolicies | null): void;
}

/** The fields that are not one of the two big choices. */
export const CHANGEABLE = FIELD_KEYS.filter((key) => key !== 'mode' && key !== 'operation');

export const scenarioSlice: Slice<ScenarioSlice> = (set, get) => ({
  circumstances: UNSAID,
  seed: null,
  source: SAMPLE,
  policies: null,
  setField: (key, value) => {
    const { circumstances } = get();
    if (circumstances[key] !== value) set({ circumstances: { ...circumstances, [key]: value } });
  },
  setCircumstances: (circumstances) => {
    const before = get().circumstances;
    if (FIELD_KEYS.some((key) => before[key] !== circumstances[key])) set({ circumstances });
  },
  resetFields: () => {
    const { circumstances, setCircumstances } = get();
    const defaults = Object.fromEntries(CHANGEABLE.map((key) => [key, UNSAID[key]]));
    setCircumstances({ ...circumstances, ...defaults });
  },
  setSeed: (seed) => set({ seed: seed || null }),
  setText: (text) => {
    const { source } = get();
    const { name, contentType } = source.kind === 'text' ? source : SAMPLE;
    set({ source: { kind: 'text', name, text, contentType } });
  },
  setFile: (file) => {
    set({ source: file === null ? SAMPLE : { kind: 'file', name: file.name, file } });
  },
  setPolicies: (policies) => set({ policies }),
});
