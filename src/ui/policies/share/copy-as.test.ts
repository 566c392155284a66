import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY_SLOTS, type ReadPolicies, readPolicy } from '../../../judge/documents.ts';
import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import {
  POLICY_PRESETS,
  type PolicyRequest,
  type PolicyTexts,
  USUAL_REQUEST,
} from '../../../scenario/index.ts';
import { COPY_FORMATS, copyAs } from './copy-as.ts';

const rowRequest = (row: Partial<PolicyRequest>) => ({ ...USUAL_REQUEST, ...row });
const names = namesOf(USUAL_REQUEST);
const read = (texts: PolicyTexts) =>
  Object.fromEntries(
    POLICY_SLOTS.map((slot) => [slot, readPolicy(texts[slot], slot)]),
  ) as unknown as ReadPolicies;

describe('copied as JSON', () => {
  it.each(POLICY_PRESETS)('%s is its policies, each alone', (preset) => {
    const texts = presetTexts(preset, names);
    const pieces = copyAs('json', read(texts), names, 'en');
    expect(pieces.map(({ slot, text }) => [slot, text.trimEnd()])).toEqual(
      POLICY_SLOTS.flatMap((slot) => (texts[slot] === '' ? [] : [[slot, texts[slot]]])),
    );
  });

  it('leaves out what cannot be read', () => {
    const texts = { ...presetTexts('force-sse-kms', names), bucket: '{' };
    expect(copyAs('json', read(texts), names, 'ja').map(({ slot }) => slot)).toEqual([
      'identity',
      'key',
    ]);
    for (const format of COPY_FORMATS) {
      expect(copyAs(format, read({ bucket: '', identity: '', key: '' }), names, 'en')).toEqual([]);
    }
  });
});

describe('copied for the AWS CLI', () => {
  const script = (texts: PolicyTexts, about = names) =>
    copyAs('cli', read(texts), about, 'ja')[0]?.text ?? '';

  it('a shell writes the very policies, and calls what puts them in place', () => {
    const bucket = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Sid: '日本語 $HOME `id` \\ \'"',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::wiki-demo/${aws:username}/*',
      },
    });
    const texts = { ...presetTexts('iam-policy', names), bucket };
    const folder = mkdtempSync(join(tmpdir(), 'policies-'));
    try {
      const said = execFileSync('sh', ['-c', `aws() { echo "$@"; }\n${script(texts)}`], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(said.trimEnd().split('\n')).toEqual([
        's3api put-bucket-policy --bucket wiki-demo --policy file://bucket-policy.json --region ap-northeast-1',
        'iam put-role-policy --role-name app --policy-name s3-encryption --policy-document file://identity-policy.json',
        `kms put-key-policy --key-id ${names.keyArn} --policy-name default --policy file://key-policy.json --region ap-northeast-1`,
      ]);
      for (const slot of POLICY_SLOTS) {
        const written = JSON.parse(readFileSync(join(folder, `${slot}-policy.json`), 'utf8'));
        expect(written).toEqual(JSON.parse(texts[slot]));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a user’s policy is put to the user', () => {
    const about = namesOf(rowRequest({ 'caller-arn': 'arn:aws:iam::111122223333:user/dev/alice' }));
    expect(script(presetTexts('iam-policy', about), about)).toContain(
      'aws iam put-user-policy --user-name alice ',
    );
  });

  it('says that a public policy is refused by new buckets', () => {
    const blocked = 'ブロックパブリックアクセス';
    expect(script(presetTexts('public-read', names))).toContain(blocked);
    expect(script(presetTexts('force-sse-kms', names))).not.toContain(blocked);
  });
});

describe('copied for Terraform', () => {
  it('is one resource for each policy', () => {
    const texts = presetTexts('force-sse-kms', names);
    const [piece] = copyAs('terraform', read(texts), names, 'en');
    expect(piece?.text.match(/^resource .*$/gm)).toEqual([
      'resource "aws_s3_bucket_policy" "this" {',
      'resource "aws_iam_role_policy" "this" {',
      'resource "aws_kms_key_policy" "this" {',
    ]);
    expect(piece?.text).toContain('"s3:x-amz-server-side-encryption" = "aws:kms"');
  });

  it('keeps policy variables from being read as Terraform’s own', () => {
    const bucket = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '111122223333' },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::wiki-demo/${aws:username}/*',
      },
    });
    const [piece] = copyAs('terraform', read({ bucket, identity: '', key: '' }), names, 'en');
    expect(piece?.text).toContain('arn:aws:s3:::wiki-demo/$${aws:username}/*');
  });
});
