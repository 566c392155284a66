import { describe, expect, it } from 'vitest';
import { awsPage } from './aws-docs.ts';

const HOST = 'https://docs.aws.amazon.com/';

describe('a page of AWS’s documentation', () => {
  it.each([
    'AmazonS3/latest/userguide/bucket-key.html',
    'kms/latest/developerguide/key-policies.html',
    'IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    'awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
  ])('is the Japanese one of the guides in Japanese: %s', (path) => {
    expect(awsPage(HOST + path, 'ja')).toBe(`${HOST}ja_jp/${path}`);
    expect(awsPage(HOST + path, 'en')).toBe(HOST + path);
  });

  it.each([
    `${HOST}AmazonS3/latest/API/API_PutObject.html`,
    `${HOST}kms/latest/APIReference/API_Decrypt.html`,
    `${HOST}kms/latest/cryptographic-details/basic-concepts.html`,
    'https://example.com/AmazonS3/latest/userguide/bucket-key.html',
  ])('is the English one where AWS has no other: %s', (url) => {
    expect(awsPage(url, 'ja')).toBe(url);
  });
});
