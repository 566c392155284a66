import { expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

it('a verdict says which keys a policy asks for that nobody here can know', async () => {
  const texts = presetTexts('no-bucket-policy', namesOf(USUAL_REQUEST));
  const bucket = JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::wiki-demo/*',
      Condition: {
        StringNotEquals: { 'aws:PrincipalOrgID': 'o-a' },
        NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      },
    },
  });
  const sheet = await work({
    texts: { ...texts, bucket },
    request: USUAL_REQUEST,
    rows: [],
    now: 0,
  });
  expect(sheet.unknownKeys).toEqual(['aws:PrincipalOrgID']);
  expect(sheet.judgement.overall).toBe('allowed');
});
