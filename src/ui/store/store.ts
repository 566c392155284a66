import { createStore, useStore as useStoreOf } from 'zustand';
import { inspectorSlice } from './inspector-slice.ts';
import { noticesSlice } from './notices-slice.ts';
import { predictSlice } from './predict-slice.ts';
import { runSlice } from './run-slice.ts';
import { scenarioSlice } from './scenario-slice.ts';
import { settingsSlice } from './settings-slice.ts';
import type { State } from './state.ts';
import { transportSlice } from './transport-slice.ts';

const store = createStore<State>()((set, get) => ({
  ...settingsSlice(set, get),
  ...scenarioSlice(set, get),
  ...runSlice(set, get),
  ...transportSlice(set, get),
  ...inspectorSlice(set, get),
  ...predictSlice(set, get),
  ...noticesSlice(set, get),
}));
/** What the opening frame was drawn with, whatever this browser remembers, wishes or has in its address. */
const AS_FRAMED = {
  theme: null,
  systemDark: false,
  characterKeys: true,
  isLive: false,
  chosen: { lang: false, theme: false },
} satisfies Partial<State>;

let latest: State | undefined;
let framed: State | undefined;

// Where React draws the opening frame, and where it brings it to life, it asks for this one: what has been put in since, as
// the frame shows it. An attribute that stood otherwise would be left as it is; so it is changed right afterwards.
store.getInitialState = () => {
  const state = store.getState();
  if (state !== latest || framed === undefined) framed = { ...state, ...AS_FRAMED };
  latest = state;
  return framed;
};

/**
 * The page's one store. Components take what they need with a selector, `useStore((state) => state.lang)`;
 * derived things come from the hooks in `hooks.ts`.
 */
export const useStore = Object.assign(useSelected, store);

function useSelected(): State;
function useSelected<T>(select: (state: State) => T): T;
function useSelected<T>(select: (state: State) => T | State = (state) => state): T | State {
  return useStoreOf(store, select);
}
