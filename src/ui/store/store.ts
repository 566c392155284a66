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
// Where the opening frame is drawn, at build time, React asks for this one and is to draw what has been put in since.
store.getInitialState = store.getState;

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
