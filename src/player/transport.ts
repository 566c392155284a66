import { clampPosition } from './frame.ts';

/** Playing speeds, as factors. */
export const SPEEDS = [0.5, 1, 2] as const;
type Speed = (typeof SPEEDS)[number];

/**
 * The state of the transport. `phase` says whether the current step is still being shown (`moving`) or has been
 * (`settled`); a settled step looks the same however it was reached.
 *
 * Legal transitions:
 *
 *   any     --next--> moving at the next position: each press is one step, also while the last one still moves
 *   settled --play, rested while playing--> moving at the next position
 *   moving  --animation-finished--> settled, same position (nothing is queued, nothing replayed)
 *   any     --previous, first, last, seek--> settled there, paused
 *   any     --pause--> same phase, not playing
 *   at the end --play--> moving at the first position; --next--> settled there; --rested--> not playing
 *
 * Without motion no step is ever moving.
 */
export interface Transport {
  /** 1 to `total`. */
  readonly position: number;
  /** Number of steps; 0 before the first run. */
  readonly total: number;
  readonly phase: 'moving' | 'settled';
  readonly playing: boolean;
  readonly speed: Speed;
  /** False where the reader asked for reduced motion. */
  readonly motion: boolean;
  /** Where a press stops, in rising order: the beats of the story. Null: at every step. */
  readonly stops: readonly number[] | null;
}

export type TransportEvent =
  | { readonly type: 'first' | 'previous' | 'next' | 'last' | 'play' | 'pause' | 'toggle' }
  | { readonly type: 'seek'; readonly position: number }
  | { readonly type: 'speed'; readonly speed: Speed }
  | { readonly type: 'motion'; readonly motion: boolean }
  | { readonly type: 'stops'; readonly stops: Transport['stops'] }
  /** The step at this position has been shown to its end. Late news of another position is ignored. */
  | { readonly type: 'animation-finished'; readonly position: number }
  /** The reader had time to read the settled step at this position. */
  | { readonly type: 'rested'; readonly position: number }
  /** Another run: its number of steps, and where to stand. */
  | { readonly type: 'load'; readonly total: number; readonly position: number };

export const STOPPED: Transport = {
  position: 1,
  total: 0,
  phase: 'settled',
  playing: false,
  speed: 1,
  motion: true,
  stops: null,
};

/** The transport after an event. Pure; what changes nothing returns the same object. */
export function reduce(state: Transport, event: TransportEvent): Transport {
  if (event.type === 'load') {
    const { total, position } = event;
    return {
      ...state,
      total,
      position: clampPosition(position, total),
      phase: 'settled',
      playing: false,
    };
  }
  if (event.type === 'speed') return { ...state, speed: event.speed };
  if (event.type === 'motion') {
    return { ...state, motion: event.motion, phase: event.motion ? state.phase : 'settled' };
  }
  if (event.type === 'stops') return { ...state, stops: event.stops };
  if (state.total === 0) return state;
  switch (event.type) {
    case 'first':
      return settle(state, 1);
    case 'previous':
      return settle(state, stopBefore(state));
    case 'last':
      return settle(state, state.total);
    case 'seek':
      return settle(state, event.position);
    case 'next':
      return { ...advance(state), playing: false };
    case 'play':
      return play(state);
    case 'pause':
      return state.playing ? { ...state, playing: false } : state;
    case 'toggle':
      return state.playing ? { ...state, playing: false } : play(state);
    case 'animation-finished':
      return state.phase === 'moving' && event.position === state.position
        ? { ...state, phase: 'settled' }
        : state;
    case 'rested':
      if (!state.playing || state.phase === 'moving' || event.position !== state.position) {
        return state;
      }
      return state.position < state.total ? advance(state) : { ...state, playing: false };
  }
}

function settle(state: Transport, position: number): Transport {
  return {
    ...state,
    position: clampPosition(position, state.total),
    phase: 'settled',
    playing: false,
  };
}

function advance(state: Transport): Transport {
  if (state.position >= state.total) {
    return state.phase === 'settled' ? state : { ...state, phase: 'settled' };
  }
  return {
    ...state,
    position: stopAfter(state),
    phase: state.motion ? 'moving' : 'settled',
  };
}

/** Where the next press leads. The end is always a stop. */
function stopAfter({ position, total, stops }: Transport): number {
  if (stops === null) return position + 1;
  return stops.find((stop) => stop > position && stop <= total) ?? total;
}

/** Where a press back leads. The beginning is always a stop. */
function stopBefore({ position, stops }: Transport): number {
  if (stops === null) return position - 1;
  return stops.findLast((stop) => stop < position) ?? 1;
}

function play(state: Transport): Transport {
  if (state.playing) return state;
  // A step that is under way goes on; from a settled one something has to happen at once.
  if (state.phase === 'moving') return { ...state, playing: true };
  if (state.position < state.total) return { ...advance(state), playing: true };
  return { ...state, position: 1, phase: state.motion ? 'moving' : 'settled', playing: true };
}
