import { beforeEach, describe, expect, it } from 'vitest';
import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import { requestOf } from '../../../scenario/index.ts';
import { usePolicies } from './store.ts';

const state = () => usePolicies.getState();
const initial = usePolicies.getInitialState();
const preset = (name: Parameters<typeof presetTexts>[0]) =>
  presetTexts(name, namesOf(state().request));

beforeEach(() => usePolicies.setState(initial, true));

describe('the policies in the editors', () => {
  it('are one’s own from the first change on', () => {
    state().edit(new Map([['bucket', '{}']]));
    expect(state().source).toMatchObject({ kind: 'mine', at: 0 });
    expect(state().mine).toEqual([{ ...preset('force-sse-kms'), bucket: '{}' }]);
    state().edit(new Map([['bucket', '{ }']]));
    expect(state().mine).toHaveLength(1);
    expect(state().mine[0]).toEqual(state().texts);
  });

  it('are the preset again once they are edited back', () => {
    const { texts } = state();
    state().edit(new Map([['bucket', '{}']]));
    state().include(true);
    state().edit(new Map([['bucket', texts.bucket]]));
    expect(state()).toMatchObject({
      source: { kind: 'preset', preset: 'force-sse-kms' },
      mine: [],
    });
    expect(state().isIncluded).toBe(false);
  });

  it('do not take the place of what was edited before', () => {
    state().edit(new Map([['bucket', 'first']]));
    state().choosePreset('public-read');
    state().edit(new Map([['key', 'second']]));
    expect(state().mine.map(({ bucket, key }) => [bucket === 'first', key === 'second'])).toEqual([
      [false, true],
      [true, false],
    ]);
    state().chooseMine(1);
    state().edit(new Map([['bucket', 'first, again']]));
    expect(state().mine[1]?.bucket).toBe('first, again');
    expect(state().mine[0]?.key).toBe('second');
  });

  it('are kept five times at most', () => {
    for (let i = 0; i < 7; i++) {
      state().choosePreset('iam-policy');
      state().edit(new Map([['bucket', String(i)]]));
    }
    expect(state().mine.map(({ bucket }) => bucket)).toEqual(['6', '5', '4', '3', '2']);
  });

  it('come back when a suggestion is taken back', () => {
    const before = state().texts;
    state().apply(new Map([['bucket', 'mended']]));
    expect(state().applied).toEqual({ editors: ['bucket'], before });
    state().takeBack();
    expect(state()).toMatchObject({ texts: before, applied: null, source: { kind: 'preset' } });
  });

  it('no longer offer the way back after another change', () => {
    state().apply(new Map([['bucket', 'mended']]));
    state().edit(new Map([['key', 'other']]));
    expect(state().applied).toBeNull();
    expect(state().texts.bucket).toBe('mended');
  });

  it('from a link become one’s own only when they are changed', () => {
    const linked = { bucket: 'theirs', identity: '', key: '' };
    state().showLinked('p.x', linked);
    expect(state().mine).toEqual([]);
    state().edit(new Map([['identity', 'mine']]));
    expect(state().mine).toEqual([{ ...linked, identity: 'mine' }]);
    state().edit(new Map([['identity', '']]));
    expect(state().source).toMatchObject({ kind: 'link', packed: 'p.x' });
    expect(state().mine).toEqual([]);
  });
});

describe('the request', () => {
  it('gives a preset its names, and leaves one’s own alone', () => {
    state().ask({ bucket: 'amzn-s3-demo-bucket' });
    expect(state().texts.bucket).toContain('arn:aws:s3:::amzn-s3-demo-bucket/*');
    state().edit(new Map([['key', '']]));
    const { texts } = state();
    state().ask({ bucket: 'another' });
    expect(state().texts).toBe(texts);
  });

  it('of a preset is the one that shows it, in the names there are', () => {
    state().ask({ region: 'eu-west-1', mode: 'sse-s3' });
    state().choosePreset('cross-account');
    expect(state().request).toEqual({ ...requestOf('cross-account'), region: 'eu-west-1' });
  });
});
