import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../link/index.ts';
import { runScenario } from '../../modes/index.ts';
import type { Trace } from '../../trace/index.ts';
import { addressOf, applyAddress } from './address-bar.ts';
import { keepFlow, returnToFlow } from './kept-flow.ts';
import { useStore } from './store.ts';

const { getState, setState } = useStore;
const before = getState();
let upload: Trace;
let download: Trace;

beforeAll(async () => {
  // There is no window to scroll.
  vi.stubGlobal('scrollTo', () => {});
  upload = await runScenario({ mode: 'sse-kms', operation: 'upload' });
  download = await runScenario({ mode: 'sse-s3', operation: 'download' });
});

afterEach(() => setState(before, true));
afterAll(() => vi.unstubAllGlobals());

/** A flow at its fifth step, with everything that one can have changed of it. */
function play(): void {
  getState().setField('caller', 'upload-only');
  setState({
    trace: upload,
    job: { circumstances: getState().circumstances, seed: '7b', object: null },
    seed: '7b',
    policies: { bucket: '{}' },
  });
  getState().setText('mine');
  getState().dispatch({ type: 'load', total: upload.steps.length, position: 5 });
}

/** What a lesson puts on the stage. */
function putLesson(): void {
  setState({
    trace: download,
    job: null,
    circumstances: { ...getState().circumstances, mode: 'sse-s3', operation: 'download' },
    seed: null,
    policies: null,
  });
  getState().dispatch({ type: 'load', total: download.steps.length, position: 2 });
}

describe('a flow beside which another page has the stage', () => {
  it('leaves the stage empty, and is there again as it was', () => {
    play();
    const { circumstances, source, job } = getState();
    keepFlow();
    expect(getState()).toMatchObject({ trace: null, job: null });
    expect(getState().transport.total).toBe(0);
    putLesson();
    keepFlow();
    returnToFlow();
    expect(getState()).toMatchObject({ kept: null, seed: '7b', policies: { bucket: '{}' } });
    expect(getState().trace).toBe(upload);
    expect(getState().job).toBe(job);
    expect(getState().circumstances).toBe(circumstances);
    expect(getState().source).toBe(source);
    expect(getState().transport).toMatchObject({ position: 5, total: upload.steps.length });
  });

  it('has its address meanwhile, and comes back with any page that has no runs of its own', () => {
    play();
    const address = addressOf(getState());
    setState({ page: 'learn' });
    keepFlow();
    putLesson();
    expect(addressOf(getState())).toBe('#/learn');
    expect(addressOf({ ...getState(), page: 'flow' })).toBe(address);
    applyAddress(decodeAddress('#/learn/download'));
    expect(getState().trace).toBe(download);
    applyAddress(decodeAddress('#/about'));
    expect(getState().trace).toBe(upload);
    expect(applyAddress(decodeAddress(address))).toBe(false);
    expect(getState().transport.position).toBe(5);
  });

  it('is wished for once more where it was under way', () => {
    play();
    const { circumstances } = getState();
    setState({ progress: { phase: 'running', steps: 3 } });
    keepFlow();
    expect(getState().progress).toBeNull();
    returnToFlow();
    expect(getState().circumstances).toEqual(circumstances);
    expect(getState().circumstances).not.toBe(circumstances);
  });
});
