import { expect, it } from 'vitest';
import { causeTexts } from '../../../i18n/texts/policies-causes.ts';
import { CAUSES } from '../../../judge/causes/list.ts';

it('there are words for every cause, and for nothing else', () => {
  expect(Object.keys(causeTexts).toSorted()).toEqual(CAUSES.map(({ id }) => id).toSorted());
});
