import { describe, expect, it } from 'vitest';
import { GrowingSet, TrackedMap } from './tracked.ts';

describe('a tracked map', () => {
  it('tells everything at first, and then what has changed', () => {
    const map = new TrackedMap<string, number>();
    map.set('a', 1).set('b', 2);
    expect([...map.takeChanged()]).toEqual(['a', 'b']);
    expect([...map.takeChanged()]).toEqual([]);
    map.set('b', 3);
    map.set('c', 4);
    map.delete('a');
    map.delete('never there');
    expect([...map.takeChanged()]).toEqual(['b', 'c', 'a']);
    map.clear();
    expect([...map.takeChanged()]).toEqual(['b', 'c']);
    expect(map.size).toBe(0);
  });

  it('does not lose what changes while it is read', () => {
    const map = new TrackedMap<string, number>();
    map.takeChanged();
    map.set('a', 1);
    for (const key of map.takeChanged()) map.set(`${key}${key}`, 2);
    expect([...map.takeChanged()]).toEqual(['aa']);
  });
});

describe('a set that only grows', () => {
  it('tells everything at first, and then what was added', () => {
    const set = new GrowingSet<string>();
    set.add('a').add('b');
    expect(set.takeAdded()).toEqual(['a', 'b']);
    set.add('a').add('c');
    expect(set.takeAdded()).toEqual(['c']);
    expect(set.takeAdded()).toEqual([]);
    expect([...set]).toEqual(['a', 'b', 'c']);
    expect(() => set.delete()).toThrow('only grows');
    expect(() => set.clear()).toThrow('only grows');
  });
});
