import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { refusalAtSaving } from './saving.ts';
import { work } from './work.ts';

const text = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const bucket = (resource: string) =>
  text({ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: resource });
const key = (operator: string) =>
  text({
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { [operator]: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::wiki-demo/*' } },
  });

describe('a policy that reads well and that AWS does not save', () => {
  it('is a bucket policy whose actions are on objects and whose resource is the bucket', () => {
    expect(refusalAtSaving(bucket('arn:aws:s3:::wiki-demo'), 'bucket')).toBe(
      'Action does not apply to any resource(s) in statement',
    );
    expect(refusalAtSaving(bucket('arn:aws:s3:::wiki-demo/*'), 'bucket')).toBeNull();
  });

  it('is a bucket policy of another bucket', () => {
    expect(refusalAtSaving(bucket('arn:aws:s3:::other-bucket/*'), 'bucket')).toBe(
      'Policy has invalid resource: arn:aws:s3:::other-bucket/*',
    );
  });

  it('is a key policy that asks ForAllValues of a single-valued key', async () => {
    expect(refusalAtSaving(key('ForAllValues:StringLike'), 'key')).toMatch(
      /^OverlyPermissiveCondition: /,
    );
    expect(refusalAtSaving(key('ForAnyValue:StringLike'), 'key')).toBeNull();
    const texts = presetTexts('no-bucket-policy', namesOf(USUAL_REQUEST));
    const { saving } = await work({
      texts: { ...texts, key: key('ForAllValues:StringLike') },
      request: USUAL_REQUEST,
      rows: [],
      now: 0,
    });
    expect(saving.keyRefusal).toMatch(/^OverlyPermissiveCondition: /);
  });

  it('is none that is missing or cannot be read: that is told by itself', () => {
    expect(refusalAtSaving('', 'bucket')).toBeNull();
    expect(refusalAtSaving('{', 'key')).toBeNull();
    expect(refusalAtSaving(bucket('arn:aws:s3:::wiki-demo'), 'identity')).toBeNull();
  });
});
