import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

const ROOT = 'arn:aws:iam::111122223333:root';
const USER = 'arn:aws:iam::111122223333:user/eva';
const ROLE = 'arn:aws:iam::111122223333:role/app';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/app/demo';

async function missing(AWS: string | readonly string[], Effect = 'Deny') {
  const bucket = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect,
        ...(Effect === 'Deny' ? { NotPrincipal: { AWS } } : { Principal: { AWS } }),
        Action: 's3:*',
        Resource: 'arn:aws:s3:::wiki-demo/*',
      },
    ],
  });
  const texts = presetTexts('no-bucket-policy', namesOf(USUAL_REQUEST));
  const question = { texts: { ...texts, bucket }, request: USUAL_REQUEST, rows: [], now: 0 };
  return (await work(question)).halfSpared;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
describe('a Deny with NotPrincipal', () => {
  it.each([
    [USER, [ROOT]],
    [ROLE, ['arn:aws:sts::111122223333:assumed-role/app/<session>', ROOT]],
    [SESSION, [ROLE, ROOT]],
    [[ROLE, SESSION], [ROOT]],
    [[ROLE, ROOT], ['arn:aws:sts::111122223333:assumed-role/app/<session>']],
  ])('that lists %j lacks %j', async (listed, lacking) => {
    expect(await missing(listed)).toEqual([{ editor: 'bucket', statement: 0, missing: lacking }]);
  });

  it.each([
    [[USER, ROOT]],
    [[USER, '111122223333']],
    [[ROLE, SESSION, ROOT]],
    [[ROLE.replace('role/', 'role/team/'), SESSION, ROOT]],
    [ROOT],
  ])('that lists %j lacks nothing', async (listed) => {
    expect(await missing(listed)).toEqual([]);
  });

  it('is none of the others', async () => {
    expect(await missing(USER, 'Allow')).toEqual([]);
  });
});
