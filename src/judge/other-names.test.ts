import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { withAnswer } from './answered-keys.ts';
import { readPolicies } from './documents.ts';
import { changesOf, otherNamesOf, settled } from './other-names.ts';

const ROLE = 'arn:aws:iam::444455556666:role/team/app';

describe('what a text says of the request', () => {
  it('makes the caller’s account the bucket’s where nobody says another', () => {
    expect(settled(USUAL_REQUEST, { 'caller-arn': ROLE })).toEqual({
      account: '444455556666',
      'caller-arn': ROLE,
    });
  });

  it('makes somebody of another account a caller from there', () => {
    const said = { 'caller-arn': ROLE, account: '777788889999' };
    expect(settled(USUAL_REQUEST, said)).toEqual({ ...said, caller: 'other-account' });
    const other = { ...USUAL_REQUEST, caller: 'other-account' } as const;
    expect(settled(other, { ...said, account: '444455556666' })).toMatchObject({
      caller: USUAL_REQUEST.caller,
    });
  });

  it('makes whoever is named no anonymous caller, and a service one in its own name', () => {
    const anonymous = { ...USUAL_REQUEST, caller: 'anonymous' } as const;
    expect(settled(anonymous, { 'caller-arn': ROLE }).caller).toBe(USUAL_REQUEST.caller);
    const service = 'logging.s3.amazonaws.com';
    expect(settled(USUAL_REQUEST, { service }).caller).toBe('service');
  });

  it('makes a service one that calls for what the bucket policy demands of it', () => {
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
    const trail = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/all';
    const offered = (demanded: string) => {
      const bucket = JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: '*',
          Condition: { StringEquals: { 'AWS:SourceArn': demanded } },
        },
      });
      const read = readPolicies({ bucket, identity: '', key: '' });
      return otherNamesOf(read, USUAL_REQUEST)[0]?.names;
    };
    const context = withAnswer({ context: '' }, 'aws:SourceArn', trail);
    expect(offered(trail)).toEqual({ service: 'cloudtrail.amazonaws.com', context });
    expect(changesOf(USUAL_REQUEST, { context })).toEqual([
      { field: 'context', before: '', after: `aws:sourcearn = ${trail}` },
    ]);
    expect(offered(`${trail}*`)).toEqual({ service: 'cloudtrail.amazonaws.com' });
  });

  it('is shown with what is used now, even where nobody typed it', () => {
    const [change, ...others] = changesOf(USUAL_REQUEST, { bucket: 'other', region: '' });
    expect(change).toMatchObject({ field: 'bucket', after: 'other' });
    expect(change?.before).not.toBe('');
    expect(others).toHaveLength(1);
    expect(changesOf(USUAL_REQUEST, { bucket: change?.before ?? '' })).toEqual([]);
  });
});
