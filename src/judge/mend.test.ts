import { describe, expect, it } from 'vitest';
import { type MorePolicy, type PolicyRequest, USUAL_REQUEST } from '../scenario/index.ts';
import { applySuggestion } from './apply-suggestion.ts';
import { readPolicies } from './documents.ts';
import { isDenied, judge } from './judge.ts';
import { fencesFor, suggestionsFor } from './mend.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';

const text = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const REQUEST: PolicyRequest = { ...USUAL_REQUEST, operation: 'download' };

async function refused(more: readonly MorePolicy[], identity = text(ALL)) {
  const texts = { ...presetTexts('no-bucket-policy', namesOf(REQUEST)), identity, more };
  const { checks } = await judge(readPolicies(texts), REQUEST, 0);
  return checks.filter(isDenied);
}

describe('what mends a refusal', () => {
  it('is up to others where a fence of theirs refuses, with the least to ask them for', async () => {
    const scp = text({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    const [first, ...others] = await refused([{ id: 'scp-1', kind: 'scp', level: 0, text: scp }]);
    if (first === undefined) throw new Error('the call to KMS is refused');
    expect(others).toEqual([]);
    expect(first.check.request.action).toBe('kms:Decrypt');
    expect(suggestionsFor(first)).toEqual([]);
    expect(fencesFor(first)).toMatchObject([
      {
        kind: 'scp',
        level: 0,
        target: null,
        statement: {
          Action: 'kms:Decrypt',
          Resource: namesOf(REQUEST).keyArn,
          Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app' } },
        },
      },
    ]);
  });

  it('is also what is missing on one’s own side once they let it through', async () => {
    const deny = { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' };
    const rcp = text(deny);
    const more: MorePolicy[] = [{ id: 'rcp-1', kind: 'rcp', level: 0, text: rcp }];
    const [first] = await refused(more, text({ ...ALL, Action: 'kms:*' }));
    if (first === undefined) throw new Error('S3 refuses');
    expect(fencesFor(first)).toMatchObject([{ kind: 'rcp', target: { statement: 0 } }]);
    const [own] = suggestionsFor(first);
    if (own === undefined) throw new Error('there is one');
    expect(own.changes.map(({ kind, where }) => `${kind} ${where}`)).toEqual(['add identity']);
    expect([...applySuggestion(first, own).keys()]).toEqual(['identity']);
  });

  it('lets the key be used through S3 alone where S3 asks for the caller', async () => {
    const [first] = await refused([], text({ ...ALL, Action: 's3:*' }));
    if (first === undefined) throw new Error('the call to KMS is refused');
    const via = { StringEquals: { 'kms:ViaService': 's3.ap-northeast-1.amazonaws.com' } };
    const [own] = suggestionsFor(first);
    expect(own?.changes).toMatchObject([{ kind: 'add', statement: { Condition: via } }]);
    expect(own?.letsIn.map(({ kind }) => kind)).toEqual(['caller', 'only']);
  });
});
