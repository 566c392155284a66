import { describe, expect, it } from 'vitest';
import type { PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { KEY, S3, sheetOf, text } from '../reported.test-helper.ts';
import { causesOf } from './causes.ts';
import { printed } from './compare.ts';
import { readPasted } from './pasted.ts';

/** Situations that people met on AWS: from the policies to what AWS said, and from that to the cause. */

/**
 * What somebody met, from the policies to the cause: the simulated cloud says what AWS said, and that, pasted, leads to
 * the cause, or the page itself says what is wrong.
 */
interface Report {
  readonly what: string;
  readonly texts: Partial<PolicyTexts>;
  readonly request?: Partial<PolicyRequest>;
  /** The end of AWS's message. */
  readonly told: RegExp;
  /** Ids of causes that the page has to name for the message, the one that it is among them. */
  readonly causes: readonly string[];
}

const ROLE = 'arn:aws:iam::111122223333:role/app';
const OBJECTS = 'arn:aws:s3:::b-demo/*';
const open = text({ Effect: 'Allow', Action: '*', Resource: '*' });
const denyAll = (more: object) =>
  text({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: OBJECTS, ...more });
const only = (kind: 'boundary' | 'session', action: string): Partial<PolicyTexts> => ({
  identity: open,
  more: [{ id: `${kind}-1`, kind, text: text({ Effect: 'Allow', Action: action, Resource: '*' }) }],
});
const EXPLICIT = /s3:\w+ on resource: "\S+" with an explicit deny in a resource-based policy$/;
const KMS_SILENT = /because no identity-based policy allows the kms:GenerateDataKey action$/;

const REPORTS: readonly Report[] = [
  {
    what: 'a condition on object ARNs under a Bucket Key',
    texts: {
      identity: text(S3, {
        Effect: 'Allow',
        Action: 'kms:GenerateDataKey',
        Resource: '*',
        Condition: { StringLike: { 'kms:EncryptionContext:aws:s3:arn': OBJECTS } },
      }),
    },
    request: { mode: 'sse-kms-bucket-key' },
    told: KMS_SILENT,
    causes: ['kms-identity-silent'],
  },
  {
    what: 'a perimeter of the organization',
    texts: {
      bucket: denyAll({
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
    },
    told: EXPLICIT,
    causes: ['bucket-denies', 'bucket-demands-encryption'],
  },
  {
    what: 'all but the office’s addresses denied',
    texts: { bucket: denyAll({ Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }) },
    told: EXPLICIT,
    causes: ['bucket-denies'],
  },
  {
    what: 'an upload without a header in GovCloud',
    texts: {
      bucket: text({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: OBJECTS.replace('aws', 'aws-us-gov'),
        Condition: { Null: { 's3:x-amz-server-side-encryption': 'true' } },
      }),
    },
    request: {
      region: 'us-gov-west-1',
      'key-arn': '',
      mode: 'sse-s3',
      'chosen-by': 'bucket-default',
    },
    told: EXPLICIT,
    causes: ['bucket-demands-encryption', 'bucket-denies'],
  },
  {
    what: 'a NotPrincipal that spares the role and not its sessions',
    texts: {
      bucket: text({
        Effect: 'Deny',
        NotPrincipal: { AWS: ROLE },
        Action: 's3:*',
        Resource: OBJECTS,
      }),
    },
    request: { 'caller-arn': 'arn:aws:sts::111122223333:assumed-role/app/run' },
    told: EXPLICIT,
    causes: ['bucket-denies'],
  },
  {
    what: 'a session policy that narrows the role',
    texts: only('session', 's3:PutObject'),
    request: { operation: 'download' },
    told: /because no session policy allows the s3:GetObject action$/,
    causes: ['session-silent'],
  },
  {
    what: 'a permissions boundary that narrows the role',
    texts: only('boundary', 's3:PutObject'),
    request: { operation: 'download' },
    told: /because no permissions boundary allows the s3:GetObject action$/,
    causes: ['boundary-silent'],
  },
  {
    what: 'an alias’s ARN as the resource',
    texts: {
      identity: text(S3, {
        Effect: 'Allow',
        Action: 'kms:*',
        Resource: 'arn:aws:kms:us-east-1:111122223333:alias/app',
      }),
    },
    request: { 'key-alias': 'alias/app' },
    told: KMS_SILENT,
    causes: ['kms-alias-resource', 'kms-identity-silent'],
  },
  {
    what: 'a key of another Region',
    texts: { identity: open },
    request: { 'key-arn': KEY.replace('us-east-1', 'us-west-2') },
    told: /^Invalid arn us-west-2$/,
    causes: ['key-in-other-region'],
  },
];

describe('what people met', () => {
  it.each(REPORTS)('$what', async ({ texts, request = {}, told, causes }) => {
    const sheet = await sheetOf(texts, request);
    expect(sheet.judgement.overall).toBe('refused');
    if (sheet.told === null) throw new Error('it is told something');
    expect(sheet.told.message).toMatch(told);
    const pasted = readPasted(printed(sheet.told, sheet.question.request));
    if (pasted === null) throw new Error('it is read');
    const likely = causesOf(pasted).fitting.filter(({ likelihood }) =>
      /^(?:said|likely)$/.test(likelihood),
    );
    expect(likely.map(({ cause }) => cause.id)).toEqual(expect.arrayContaining([...causes]));
  });

  it('lets a person of IAM Identity Center pass by the path of the role', async () => {
    const path = `arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*`;
    const bucket = denyAll({ Condition: { ArnNotLike: { 'aws:PrincipalArn': path } } });
    const said = (role: string) => ({
      'caller-arn': `arn:aws:sts::111122223333:assumed-role/${role}/me`,
    });
    const texts = { bucket, identity: open };
    const { judgement } = await sheetOf(texts, said('AWSReservedSSO_Admin_0123456789abcdef'));
    expect(judgement.overall).toBe('allowed');
    expect((await sheetOf(texts, said('Admin_0123456789abcdef'))).judgement.overall).toBe(
      'refused',
    );
  });

  it('takes an origin access identity for a principal, and no action that there is not', async () => {
    const AWS = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE';
    const allow = (Action: string) =>
      text({ Effect: 'Allow', Principal: { AWS }, Action, Resource: OBJECTS });
    const { read, saving } = await sheetOf({ bucket: allow('s3:GetObject') });
    expect(read.bucket.state).toBe('document');
    expect(saving.bucketRefusal).toBeNull();
    const typo = await sheetOf({ bucket: allow('s3:PutObjects') });
    expect(typo.read.bucket).toMatchObject({
      state: 'broken',
      problems: [{ code: 'action-unknown', params: { suggestion: 's3:PutObject' } }],
    });
  });

  it('finds the alias of a bucket’s default in the account of whoever asks', () => {
    const pasted = readPasted(
      "An error occurred (KMS.NotFoundException) when calling the PutObject operation: Alias 'arn:aws:kms:us-east-1:444455556666:alias/app' is not found.",
    );
    if (pasted === null) throw new Error('it is read');
    expect(causesOf(pasted).fitting.map(({ cause }) => cause.id)).toContain('key-not-there');
  });
});
