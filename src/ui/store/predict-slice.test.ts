import { beforeEach, describe, expect, it } from 'vitest';
import type { Trace } from '../../trace/index.ts';
import { guessesOf, isAtEnd, isPredicting } from './predict-slice.ts';
import { useStore } from './store.ts';

const run = (): Trace => ({
  version: 2,
  scenario: {},
  world: {},
  values: [],
  setup: [],
  steps: [],
  events: [],
  outcome: { status: 200, code: null, message: null },
  seal: '',
});

const { getState, setState, getInitialState } = useStore;
beforeEach(() => setState(getInitialState(), true));

describe('guesses', () => {
  it('count the first answer to each question', () => {
    setState({ trace: run() });
    getState().guess('one', 'a');
    getState().guess('two', 'b');
    getState().guess('one', 'c');
    expect(guessesOf(getState())).toEqual({ one: 'a', two: 'b' });
    getState().forgetGuesses();
    expect(guessesOf(getState())).toEqual({});
  });

  it('belong to one run', () => {
    setState({ trace: run() });
    getState().guess('one', 'a');
    setState({ trace: run() });
    expect(guessesOf(getState())).toEqual({});
    getState().guess('two', 'b');
    expect(guessesOf(getState())).toEqual({ two: 'b' });
  });

  it('are the same object while nothing changes, so that nobody draws again for them', () => {
    setState({ trace: run() });
    expect(guessesOf(getState())).toBe(guessesOf(getState()));
  });
});

describe('isPredicting', () => {
  it('stays as it is when one begins to present, and when one stops', () => {
    getState().setPredict(true);
    getState().setPresenting(true);
    expect(isPredicting(getState())).toBe(true);
    getState().setPredict(false);
    getState().setPresenting(false);
    expect(isPredicting(getState())).toBe(false);
  });
});

describe('isAtEnd', () => {
  it('is the last step alone', () => {
    getState().dispatch({ type: 'load', total: 3, position: 2 });
    expect(isAtEnd(getState())).toBe(false);
    getState().dispatch({ type: 'seek', position: 3 });
    expect(isAtEnd(getState())).toBe(true);
  });
});
