import { describe, expect, it } from 'vitest';
import { asideOf } from './aside.ts';

const DENIED =
  'An error occurred (AccessDenied) when calling the UploadPart operation: User: … is not authorized to perform: kms:Decrypt';

describe('what a program says beside the refusal', () => {
  it('is the operation that it called, and where to', () => {
    // The form in which `aws s3 cp` fails: https://github.com/aws/aws-cli (s3 transfer results)
    expect(asideOf(`upload failed: ./a.csv to s3://prod-data/2026/a.csv ${DENIED}`)).toEqual({
      operation: 'UploadPart',
      bucket: 'prod-data',
      object: '2026/a.csv',
    });
  });

  it('is no place where there are several, or a folder', () => {
    expect(asideOf(`copy failed: s3://one/a to s3://two/a ${DENIED}`)).toMatchObject({
      bucket: null,
      object: null,
    });
    expect(asideOf('aws s3 ls s3://prod-data/2026/')).toEqual({
      operation: null,
      bucket: 'prod-data',
      object: null,
    });
    expect(asideOf('upload failed: s3://one/a, s3://one/b')).toMatchObject({
      bucket: 'one',
      object: null,
    });
  });

  it('is no name that a terminal has cut', () => {
    const line = `upload failed: ./report.csv to s3://prod-data/${'x'.repeat(80)}`.slice(0, 80);
    expect(asideOf(`${line}\n${'x'.repeat(80)}\nyz`)).toMatchObject({ bucket: null });
  });
});
