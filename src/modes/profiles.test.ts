import { describe, expect, it } from 'vitest';
import { packageOf, readModule, resolveImport } from '../../scripts/read-module.mjs';
import { circumstancesOf, valuesOf } from '../scenario/index.ts';
import { constraint } from './constraint.ts';
import { objectCount, objectsFor } from './object-count.ts';
import { PROFILES } from './profiles.ts';
import { MODES } from './registry.ts';

/** Every file that loading this one loads. Imports of types are gone by then. */
function loadedWith(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const { specifier, isType } of readModule(file).imports) {
    if (!isType && packageOf(specifier) === null)
      loadedWith(resolveImport(file, specifier), loaded);
  }
  return loaded;
}

describe('the profiles', () => {
  it('are those of the modes that run, in the same order', () => {
    expect(PROFILES.map(({ id }) => id)).toEqual(MODES.map(({ id }) => id));
    expect(MODES).toMatchObject([...PROFILES]);
  });

  it.each(PROFILES)(
    'leave one object and three to choose from, each said in one way ($id)',
    (profile) => {
      for (const operation of profile.operations) {
        const circumstances = circumstancesOf({ mode: profile.id, operation });
        const possible = valuesOf('objects').filter(
          (value) => constraint('objects', value, circumstances) === null,
        );
        const counts = possible.map((value) => objectCount(profile, value));
        expect(counts[0]).toBe(profile.objects);
        expect(counts.toSorted()).toEqual([1, 3]);
        for (const count of ['one', 'three'] as const)
          expect(possible).toContain(objectsFor(profile, count));
      }
    },
  );

  it('know who brings the key, as the mechanisms do', () => {
    for (const { id, needsCustomerKey, mechanism } of MODES) {
      expect(needsCustomerKey, id).toBe(mechanism.needsCustomerKey);
    }
  });

  it.each(['src/modes/profiles.ts', 'src/modes/constraint.ts', 'src/modes/run/world.ts'])(
    '%s loads nothing of the engine',
    (file) => {
      const engine = [...loadedWith(file)].filter((each) => /^src\/(aws|crypto)\//.test(each));
      expect(engine).toEqual([]);
    },
  );
});
