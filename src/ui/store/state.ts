import type { InspectorSlice } from './inspector-slice.ts';
import type { NoticesSlice } from './notices-slice.ts';
import type { PredictSlice } from './predict-slice.ts';
import type { RunSlice } from './run-slice.ts';
import type { ScenarioSlice } from './scenario-slice.ts';
import type { SettingsSlice } from './settings-slice.ts';
import type { TransportSlice } from './transport-slice.ts';

/** Everything the screen depends on. */
export type State = SettingsSlice &
  ScenarioSlice &
  RunSlice &
  TransportSlice &
  InspectorSlice &
  PredictSlice &
  NoticesSlice;
