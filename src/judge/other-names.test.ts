import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { changesOf, settled } from './other-names.ts';

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

  it('is shown with what is used now, even where nobody typed it', () => {
    const [change, ...others] = changesOf(USUAL_REQUEST, { bucket: 'other', region: '' });
    expect(change).toMatchObject({ field: 'bucket', after: 'other' });
    expect(change?.before).not.toBe('');
    expect(others).toHaveLength(1);
    expect(changesOf(USUAL_REQUEST, { bucket: change?.before ?? '' })).toEqual([]);
  });
});
