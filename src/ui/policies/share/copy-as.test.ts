import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsed } from '../../../code/terraform/parsed.test-helper.ts';
import { POLICY_SLOTS, readPolicies, withPolicy } from '../../../judge/documents.ts';
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
const about = (lang: 'en' | 'ja', of = names) => ({ names: of, lang, nameOf: (id: string) => id });

describe('copied as JSON', () => {
  it.each(POLICY_PRESETS)('%s is its policies, each alone', (preset) => {
    const texts = presetTexts(preset, names);
    const pieces = copyAs('json', readPolicies(texts), about('en'));
    expect(pieces.map(({ editor, text }) => [editor, text.trimEnd()])).toEqual(
      POLICY_SLOTS.flatMap((slot) => (texts[slot] === '' ? [] : [[slot, texts[slot]]])),
    );
  });

  it('leaves out what cannot be read', () => {
    const texts = { ...presetTexts('force-sse-kms', names), bucket: '{' };
    expect(copyAs('json', readPolicies(texts), about('ja')).map(({ editor }) => editor)).toEqual([
      'identity',
      'key',
    ]);
    for (const format of COPY_FORMATS) {
      expect(
        copyAs(format, readPolicies({ bucket: '', identity: '', key: '' }), about('en')),
      ).toEqual([]);
    }
  });
});

describe('copied for the AWS CLI', () => {
  const script = (texts: PolicyTexts, of = names) =>
    copyAs('cli', readPolicies(texts), about('ja', of))[0]?.text ?? '';

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
    const of = namesOf(rowRequest({ 'caller-arn': 'arn:aws:iam::111122223333:user/dev/alice' }));
    expect(script(presetTexts('iam-policy', of), of)).toContain(
      'aws iam put-user-policy --user-name alice ',
    );
  });

  it('says that a public policy is refused by new buckets', () => {
    const blocked = 'ブロックパブリックアクセス';
    expect(script(presetTexts('public-read', names))).toContain(blocked);
    expect(script(presetTexts('force-sse-kms', names))).not.toContain(blocked);
  });
});

/** One of each further kind, and what it is called where one says. */
const policy = (Sid: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Sid, Effect: 'Allow', Action: '*', Resource: '*' },
  });
const GRANT = {
  GranteePrincipal: 'arn:aws:iam::111122223333:role/etl',
  Operations: ['Decrypt', 'GenerateDataKey'],
  Constraints: { EncryptionContextSubset: { team: "o'b" } },
};
const everyKind = [
  { kind: 'identity', name: 'Team: data/lake', text: policy('more') },
  { kind: 'boundary', text: policy('boundary') },
  { kind: 'session', text: policy('session') },
  { kind: 'endpoint', text: policy('endpoint').replace('"Effect"', '"Principal":"*","Effect"') },
  { kind: 'scp', level: 0, name: 'p-deny', text: policy('scp') },
  { kind: 'grant', text: JSON.stringify(GRANT) },
] as const;
const full = everyKind.reduce<PolicyTexts>(withPolicy, presetTexts('iam-policy', names));

describe('every further kind', () => {
  it('is put in place by the AWS CLI, which asks for what nobody here can know', () => {
    const [piece] = copyAs('cli', readPolicies(full), about('en'));
    const folder = mkdtempSync(join(tmpdir(), 'policies-'));
    try {
      const said = execFileSync(
        'sh',
        ['-c', `aws() { echo "$@" >> said; echo p-new; }\n${piece?.text}`],
        { cwd: folder, env: { ...process.env, VPC_ENDPOINT_ID: 'vpce-1', TARGET_ID: 'ou-1' } },
      );
      expect(String(said)).toContain('p-new');
      const calls = readFileSync(join(folder, 'said'), 'utf8').trimEnd().split('\n');
      expect(calls.slice(2)).toEqual([
        'iam put-role-policy --role-name app --policy-name Team-data-lake --policy-document file://identity-1-policy.json',
        'iam create-policy --policy-name s3-encryption-boundary-1 --policy-document file://boundary-1-policy.json',
        'iam put-role-permissions-boundary --role-name app --permissions-boundary arn:aws:iam::111122223333:policy/s3-encryption-boundary-1',
        'sts assume-role --role-arn arn:aws:iam::111122223333:role/app --role-session-name s3-encryption --policy file://session-1-policy.json',
        'ec2 modify-vpc-endpoint --policy-document file://endpoint-1-policy.json --region ap-northeast-1 --vpc-endpoint-id vpce-1',
        'organizations create-policy --type SERVICE_CONTROL_POLICY --name p-deny --description p-deny --content file://scp-1-policy.json --query Policy.PolicySummary.Id --output text',
        'organizations attach-policy --policy-id p-new --target-id ou-1',
        `kms create-grant --key-id ${names.keyArn} --grantee-principal ${GRANT.GranteePrincipal} --operations Decrypt GenerateDataKey --constraints ${JSON.stringify(GRANT.Constraints)} --region ap-northeast-1`,
      ]);
      const written = readFileSync(join(folder, 'scp-1-policy.json'), 'utf8');
      expect(JSON.parse(written)).toEqual(JSON.parse(policy('scp')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is a resource of Terraform, but for what Terraform does not manage', () => {
    const [piece] = copyAs('terraform', readPolicies(full), about('en'));
    expect(piece?.text.match(/^resource .*$/gm)?.slice(2)).toEqual([
      'resource "aws_iam_role_policy" "identity-1" {',
      'resource "aws_iam_policy" "boundary-1" {',
      'resource "aws_vpc_endpoint_policy" "endpoint-1" {',
      'resource "aws_organizations_policy" "scp-1" {',
      'resource "aws_organizations_policy_attachment" "scp-1" {',
      'resource "aws_kms_grant" "grant-1" {',
    ]);
    const declared = [...(piece?.text ?? '').matchAll(/^variable "(\w+)"/gm)].map(
      ([, name]) => name,
    );
    const used = [...(piece?.text ?? '').matchAll(/= var\.(\w+)$/gm)].map(([, name]) => name);
    expect(declared).toEqual(['endpoint_1_vpc_endpoint_id', 'scp_1_target_id']);
    expect(used).toEqual(declared);
    expect(piece?.text).toContain('encryption_context_subset = {');
    expect(piece?.text).not.toContain('session');
  });

  it('is copied as JSON as it stands in its editor', () => {
    const pieces = copyAs('json', readPolicies(full), about('en'));
    expect(pieces.map(({ editor }) => editor)).toEqual([
      'identity',
      'key',
      ...(full.more ?? []).map(({ id }) => id),
    ]);
    expect(JSON.parse(pieces.at(-1)?.text ?? '')).toEqual([GRANT]);
  });

  it('of the caller is left out where the caller is a service', () => {
    const service = namesOf(rowRequest({ caller: 'service' }));
    const [piece] = copyAs('cli', readPolicies(full), about('en', service));
    expect(piece?.text).not.toMatch(/aws (?:iam|sts) /);
  });
});

describe('copied for Terraform', () => {
  it('is read by the parser of Terraform itself', () => {
    for (const preset of POLICY_PRESETS) {
      const [piece] = copyAs('terraform', readPolicies(presetTexts(preset, names)), about('ja'));
      expect(Object.keys(parsed(piece?.text ?? '')), preset).toContain('resource');
    }
    const [piece] = copyAs('terraform', readPolicies(full), about('en'));
    const { resource, variable } = parsed(piece?.text ?? '');
    expect(Object.keys(Object(resource)).toSorted()).toEqual([
      'aws_iam_policy',
      'aws_iam_role_policy',
      'aws_kms_grant',
      'aws_kms_key_policy',
      'aws_organizations_policy',
      'aws_organizations_policy_attachment',
      'aws_vpc_endpoint_policy',
    ]);
    expect(Object.keys(Object(variable))).toHaveLength(2);
    expect(() => parsed('resource "a" "b" { c = "${aws:username}" }')).toThrow('no HCL');
  });

  it('is one resource for each policy', () => {
    const texts = presetTexts('force-sse-kms', names);
    const [piece] = copyAs('terraform', readPolicies(texts), about('en'));
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
    const [piece] = copyAs(
      'terraform',
      readPolicies({ bucket, identity: '', key: '' }),
      about('en'),
    );
    expect(piece?.text).toContain('arn:aws:s3:::wiki-demo/$${aws:username}/*');
    expect(parsed(piece?.text ?? '')).toHaveProperty('resource.aws_s3_bucket_policy.this');
  });
});
