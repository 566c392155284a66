import { describe, expect, it } from 'vitest';
import type { MorePolicy, PolicyTexts } from '../scenario/index.ts';
import { requestOf } from '../scenario/index.ts';
import { withoutPolicy, withPolicy, withText } from './documents.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

const request = { ...requestOf('iam-policy') };
const usual = presetTexts('iam-policy', namesOf(request));
const NOW = Date.UTC(2026, 5, 1);

const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const ALLOW_ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const DENY_PUT = { Sid: 'NoPut', Effect: 'Deny', Action: 's3:PutObject', Resource: '*' };

const answer = (texts: PolicyTexts) => work({ texts, request, rows: [], now: NOW });

/** Each kind with a text that lets the upload through and one that stops it. */
const KINDS: readonly [MorePolicy['kind'], string, string][] = [
  ['identity', policy(ALLOW_ALL), policy(ALLOW_ALL, DENY_PUT)],
  ['boundary', policy(ALLOW_ALL), policy(ALLOW_ALL, DENY_PUT)],
  ['session', policy(ALLOW_ALL), policy(ALLOW_ALL, DENY_PUT)],
  [
    'endpoint',
    policy({ ...ALLOW_ALL, Principal: '*' }),
    policy({ ...ALLOW_ALL, Principal: '*' }, { ...DENY_PUT, Principal: '*' }),
  ],
  ['scp', policy(ALLOW_ALL), policy(ALLOW_ALL, DENY_PUT)],
  [
    'rcp',
    policy({ ...DENY_PUT, Principal: '*', Action: 's3:DeleteBucket' }),
    policy({ ...DENY_PUT, Principal: '*' }),
  ],
];

describe('a further policy', () => {
  it.each(KINDS)('of the kind %s lets through, or stops and is lit', async (kind, good, bad) => {
    const through = withPolicy(usual, { kind, text: good });
    expect((await answer(through)).judgement.overall).toBe('allowed');
    const [added] = through.more ?? [];
    const stopped = withText(through, added?.id ?? '', bad);
    const sheet = await answer(stopped);
    expect(sheet.judgement.overall).toBe('refused');
    const statement = kind === 'rcp' ? 0 : 1;
    const lit = sheet.lit.find(({ effect }) => effect === 'Deny');
    expect(lit).toMatchObject({ editor: added?.id, statement });
    expect(bad.slice(lit?.start, lit?.end)).toContain('"NoPut"');
    expect((await answer(withoutPolicy(stopped, added?.id ?? ''))).judgement.overall).toBe(
      'allowed',
    );
  });

  it('that is empty is not there', async () => {
    for (const [kind] of KINDS) {
      const sheet = await answer(withPolicy(usual, { kind, text: ' ' }));
      expect(sheet.judgement.overall, kind).toBe('allowed');
    }
  });

  it('that cannot be read leaves no verdict, and is named', async () => {
    for (const [kind] of KINDS) {
      const { judgement } = await answer(withPolicy(usual, { kind, text: '{' }));
      expect(judgement.overall, kind).toBe('unknown');
      expect(judgement.checks[0]?.broken).toEqual([`${kind}-1`]);
    }
  });

  it('of an organization stands at its level', async () => {
    const forbids = withPolicy(usual, { kind: 'scp', level: 2, text: policy(DENY_PUT) });
    const listed = policy({ ...ALLOW_ALL, Action: ['kms:*', 's3:GetObject'] });
    const both = withPolicy(forbids, { kind: 'scp', level: 0, text: listed });
    const denied = await answer(forbids);
    expect(denied.lit).toContainEqual(expect.objectContaining({ editor: 'scp-1', effect: 'Deny' }));
    // With nothing but Denies a level also has FullAWSAccess, so that the Deny is all that stands in the way.
    const spared = await answer(
      withText(forbids, 'scp-1', policy({ ...DENY_PUT, Action: 's3:DeleteObject' })),
    );
    expect(spared.judgement.overall).toBe('allowed');
    const silent = await answer(
      withText(both, 'scp-1', policy({ ...DENY_PUT, Action: 's3:DeleteObject' })),
    );
    expect(silent.judgement.checks[0]?.explanation?.decidedBy).toEqual({
      kind: 'nothing',
      missing: ['scp'],
    });
  });

  it('of two of one kind the one that denies is found', async () => {
    const first = withPolicy(usual, { kind: 'session', text: policy(ALLOW_ALL) });
    const sheet = await answer(withPolicy(first, { kind: 'session', text: policy(DENY_PUT) }));
    expect(sheet.lit).toContainEqual(expect.objectContaining({ editor: 'session-2' }));
  });
});
