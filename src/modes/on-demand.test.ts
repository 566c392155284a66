import { expect, it } from 'vitest';
import { circumstancesOf, OPENING, valuesOf } from '../scenario/index.ts';
import { loadMode } from './on-demand.ts';
import { MODES } from './registry.ts';
import { needsOf } from './run/abilities-for.ts';
import { USUAL_ABILITIES } from './run/usual-abilities.ts';

it('loads the modes of the registry', async () => {
  const modes = await Promise.all(valuesOf('mode').map(loadMode));
  expect(modes).toEqual(MODES);
});

it('needs no more than the usual for the opening flow', async () => {
  const { mode, abilities } = await needsOf(circumstancesOf(OPENING), {});
  expect(abilities).toEqual({ ...USUAL_ABILITIES, mechanisms: [mode.mechanism] });
});
