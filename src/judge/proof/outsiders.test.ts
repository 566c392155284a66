import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../../scenario/index.ts';
import { namesOf } from '../names.ts';
import { presetTexts } from '../presets.ts';
import { rowVerdict } from '../work.ts';
import { outsidersOf } from './outsiders.ts';

const NAMES = namesOf(USUAL_REQUEST);
const USUAL = presetTexts('no-bucket-policy', NAMES);
const statement = (more: object) => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${NAMES.bucket}/*`,
  ...more,
});
const document = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const ask = (texts: object, request = USUAL_REQUEST) =>
  outsidersOf({ ...USUAL, ...texts }, request, 0);
const found = (texts: object, request = USUAL_REQUEST) =>
  ask(texts, request).found.map(({ who, via, actions }) => [who, via, actions.join(' ')]);

describe('whether anybody outside is let in', () => {
  it('finds nobody where nobody is', () => {
    expect(found({})).toEqual([]);
    expect(ask({}).isPublic).toBe(null);
    expect(ask({}).asked).toBeGreaterThan(0);
  });

  it('finds everybody in a public policy, with the statement', () => {
    const bucket = document(statement({ Sid: 'Public', Principal: '*' }));
    expect(found({ bucket })).toEqual([
      ['stranger', 'bucket', 's3:GetObject'],
      ['anonymous', 'bucket', 's3:GetObject'],
    ]);
    const { found: list, isPublic } = ask({ bucket });
    expect(isPublic).toBe(true);
    expect(list[1]).toMatchObject({
      statement: 0,
      sid: 'Public',
      example: { request: { caller: 'anonymous', operation: 'download' } },
    });
  });

  it('tells an account that is named from all others', () => {
    const Principal = { AWS: 'arn:aws:iam::222233334444:root' };
    expect(found({ bucket: document(statement({ Principal })) })).toEqual([
      ['account', 'bucket', 's3:GetObject'],
    ]);
  });

  it('finds who may use a key, and give its use away', () => {
    const key = document({
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: 'kms:*',
      Resource: '*',
    });
    expect(found({ key })).toEqual([
      [
        'stranger',
        'key',
        'kms:Decrypt kms:GenerateDataKey kms:Encrypt kms:CreateGrant kms:PutKeyPolicy kms:ScheduleKeyDeletion',
      ],
    ]);
  });

  it('finds to whom a grant gives the use of the key', () => {
    const text = JSON.stringify({
      Grants: [
        {
          KeyId: NAMES.keyArn,
          GrantId: 'a1',
          GranteePrincipal: 'arn:aws:iam::222233334444:role/partner',
          Operations: ['Decrypt'],
        },
      ],
    });
    const more = [{ id: 'grant-1', kind: 'grant', text }];
    expect(found({ more })).toEqual([['account', 'grant', 'kms:Decrypt']]);
    expect(ask({ more }).found[0]?.editor).toBe('grant-1');
  });

  it('finds a service that does not say for whom it acts, until a condition asks', () => {
    const Principal = { Service: 'cloudtrail.amazonaws.com' };
    const open = statement({ Principal, Action: 's3:PutObject' });
    expect(found({ bucket: document(open) })).toEqual([['service', 'bucket', 's3:PutObject']]);
    const Condition = { StringEquals: { 'aws:SourceAccount': NAMES.account } };
    expect(found({ bucket: document({ ...open, Condition }) })).toEqual([]);
  });

  it('takes nobody outside for a member of the caller’s organization', () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } };
    const bucket = document(statement({ Principal: '*', Condition }));
    const request = { ...USUAL_REQUEST, context: 'aws:principalorgid=o-1' };
    expect(found({ bucket }, request)).toEqual([]);
  });

  it('lets a resource control policy close what a bucket policy opens', () => {
    const bucket = document(statement({ Principal: '*' }));
    const text = document({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:PrincipalAccount': NAMES.account } },
    });
    const all = document({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });
    const more = [all, text].map((each, at) => ({
      id: `rcp-${at}`,
      kind: 'rcp',
      level: 0,
      text: each,
    }));
    expect(found({ bucket, more })).toEqual([]);
  });

  it('has an example that the page judges the same', async () => {
    const bucket = document(
      statement({ Principal: '*', Action: ['s3:GetObject', 's3:PutObject'] }),
      statement({
        Principal: { AWS: '222233334444', Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
      }),
    );
    const { found: list } = ask({ bucket });
    expect(list.map(({ who }) => who).sort()).toEqual([
      'account',
      'anonymous',
      'service',
      'stranger',
    ]);
    for (const { example, who } of list) {
      if (example === null) throw new Error(`the page can ask for ${who}`);
      const { overall } = await rowVerdict(example.texts, example.request, 0);
      expect([who, overall]).toEqual([who, 'allowed']);
    }
  });

  it('says that it knows nothing of what it cannot read', () => {
    expect(ask({ bucket: '{' }).unread).toEqual(['bucket']);
  });
});
