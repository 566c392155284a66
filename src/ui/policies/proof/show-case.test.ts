import { beforeEach, describe, expect, it } from 'vitest';
import { caseOf, DEEDS } from '../../../judge/proof/deeds.ts';
import { callersOf, type Who } from '../../../judge/proof/who.ts';
import { usePolicies } from '../state/store.ts';
import { isAskedFor, showCase } from './show-case.ts';

const state = () => usePolicies.getState();
const initial = usePolicies.getInitialState();

beforeEach(() => {
  usePolicies.setState(initial, true);
  state().choosePreset('cross-account');
});

function caseFor(kind: Who['kind']) {
  const { texts, request } = state();
  const who = callersOf([texts], request).who.find((each) => each.kind === kind);
  const deed = DEEDS.find(({ operation }) => operation === 'download');
  if (who === undefined || deed === undefined) throw new Error(`nobody is ${kind}`);
  return caseOf(texts, request, who, deed);
}

describe('a request of the table on the page', () => {
  it.each(['stranger', 'unnamed', 'root'] as const)(
    'stands under the policies it was judged by, whoever asks: %s',
    (kind) => {
      const { texts: before } = state();
      const asked = caseFor(kind);
      const noticed: boolean[] = [];
      const end = usePolicies.subscribe(({ request, texts }) => {
        noticed.push(isAskedFor(request, texts));
      });
      showCase(asked);
      end();
      expect([state().request, state().texts]).toEqual([asked.request, asked.texts]);
      // No moment of it is taken for an edit, after which the table would be about other policies.
      expect(noticed).not.toEqual([]);
      expect(noticed).not.toContain(false);
      state().takeBack();
      expect(state().texts).toEqual(before);
    },
  );

  it('is one’s own again once it is edited', () => {
    showCase(caseFor('stranger'));
    state().edit(new Map([['bucket', '{}']]));
    expect(isAskedFor(state().request, state().texts)).toBe(false);
  });
});
