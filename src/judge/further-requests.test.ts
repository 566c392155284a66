import { describe, expect, it } from 'vitest';
import { type PolicyRequest, USUAL_REQUEST } from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { rowVerdict, work } from './work.ts';

const REGION = 'ap-northeast-1';
const ACCOUNT = '111122223333';
const BUCKET = 'arn:aws:s3:::wiki-demo';

const document = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const allow = (Action: string | readonly string[], Resource: string = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const KEY = document({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: 'kms:*',
  Resource: '*',
});

function asked(said: Partial<PolicyRequest>): PolicyRequest {
  return { ...USUAL_REQUEST, 'chosen-by': 'request', ...said };
}

function verdict(
  said: Partial<PolicyRequest>,
  texts: { bucket?: string; identity?: string; key?: string },
) {
  return rowVerdict({ bucket: '', identity: '', key: KEY, ...texts }, asked(said), 0);
}

/**
 * Operations with the permissions that AWS says they need.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html, and for encryption
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html and the page of each operation.
 */
const NEEDED: readonly (readonly [said: Partial<PolicyRequest>, actions: readonly string[]])[] = [
  [{ operation: 'upload', mode: 'sse-s3' }, ['s3:PutObject']],
  [{ operation: 'upload', mode: 'sse-kms' }, ['s3:PutObject', 'kms:GenerateDataKey']],
  [{ operation: 'upload', mode: 'dsse-kms' }, ['s3:PutObject', 'kms:GenerateDataKey']],
  [{ operation: 'upload', mode: 'sse-c' }, ['s3:PutObject']],
  [{ operation: 'download', mode: 'sse-s3' }, ['s3:GetObject']],
  [{ operation: 'download', mode: 'sse-kms' }, ['s3:GetObject', 'kms:Decrypt']],
  [{ operation: 'download', mode: 'sse-c' }, ['s3:GetObject']],
  [{ operation: 'copy', mode: 'sse-s3' }, ['s3:PutObject', 's3:GetObject']],
  [
    { operation: 'copy', mode: 'sse-kms' },
    ['s3:PutObject', 's3:GetObject', 'kms:Decrypt', 'kms:GenerateDataKey'],
  ],
  [
    { operation: 'copy', mode: 'sse-s3', 'source-mode': 'sse-kms' },
    ['s3:PutObject', 's3:GetObject', 'kms:Decrypt'],
  ],
  [
    { operation: 'multipart', mode: 'sse-kms' },
    ['s3:PutObject', 'kms:GenerateDataKey', 'kms:Decrypt'],
  ],
  [{ operation: 'multipart', mode: 'sse-s3' }, ['s3:PutObject']],
  [{ operation: 'delete' }, ['s3:DeleteObject']],
  // HeadObject has no permission of its own, and asks KMS only for a checksum.
  [{ operation: 'head', mode: 'sse-s3' }, ['s3:GetObject']],
  [{ operation: 'head', mode: 'sse-kms' }, ['s3:GetObject']],
  [{ operation: 'list' }, ['s3:ListBucket']],
  [{ operation: 'put-bucket-policy' }, ['s3:PutBucketPolicy']],
];

describe('what an operation needs', () => {
  it.each(NEEDED)('%j: all of it, and nothing more', async (said, actions) => {
    const all = await verdict(said, { identity: document(allow(actions)) });
    expect(all.overall).toBe('allowed');
    for (const left of actions) {
      const identity = document(
        ...actions.filter((each) => each !== left).map((one) => allow(one)),
      );
      const texts = actions.length === 1 ? {} : { identity };
      const { overall, refusing } = await verdict(said, texts);
      expect({ overall, action: refusing?.action }).toEqual({ overall: 'refused', action: left });
    }
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html: 404 with s3:ListBucket, 403 without.
  it.each(['head', 'download', 'copy'] as const)(
    'to be told by %s that the object is not there is s3:ListBucket on the bucket',
    async (operation) => {
      const said = { operation, mode: 'sse-s3', 'object-state': 'missing' } as const;
      const may = [allow(['s3:GetObject', 's3:PutObject'])];
      const told = await verdict(said, {
        identity: document(...may, allow('s3:ListBucket', BUCKET)),
      });
      expect(told.rule).toEqual({ status: 404, code: 'NoSuchKey' });
      const untold = await verdict(said, { identity: document(...may) });
      expect(untold).toMatchObject({ overall: 'refused', refusing: { action: 's3:ListBucket' } });
    },
  );

  it('is put to the bucket, or to the objects in it', async () => {
    const objects = document(allow(['s3:ListBucket', 's3:PutBucketPolicy'], `${BUCKET}/*`));
    const bucket = document(allow(['s3:ListBucket', 's3:PutBucketPolicy'], BUCKET));
    for (const operation of ['list', 'put-bucket-policy'] as const) {
      expect((await verdict({ operation }, { identity: objects })).overall).toBe('refused');
      expect((await verdict({ operation }, { identity: bucket })).overall).toBe('allowed');
    }
  });
});

describe('a bucket policy', () => {
  const everything = document({ ...allow('s3:*', `${BUCKET}*`), Principal: '*' });

  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html: 405 for another account.
  it('is put by the account of the bucket alone', async () => {
    const identity = document(allow('s3:*'));
    const other = await verdict(
      { operation: 'put-bucket-policy', caller: 'other-account' },
      { identity, bucket: everything },
    );
    expect(other.rule).toEqual({ status: 405, code: 'MethodNotAllowed' });
    const own = await verdict({ operation: 'put-bucket-policy' }, { identity, bucket: everything });
    expect(own.overall).toBe('allowed');
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html: lest a bucket be locked for ever.
  it('cannot keep the root user of the account from putting another', async () => {
    const bucket = document({ ...allow('s3:*', `${BUCKET}*`), Effect: 'Deny', Principal: '*' });
    const root = { caller: 'root', operation: 'put-bucket-policy' } as const;
    expect((await verdict(root, { bucket })).overall).toBe('allowed');
    expect((await verdict({ ...root, operation: 'list' }, { bucket })).overall).toBe('refused');
  });
});

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
describe('S3 Block Public Access', () => {
  const publicly = document({ ...allow('s3:GetObject', `${BUCKET}/*`), Principal: '*' });
  const toPartner = document({
    ...allow('s3:GetObject', `${BUCKET}/*`),
    Principal: { AWS: 'arn:aws:iam::444455556666:root' },
  });
  const read = { operation: 'download', mode: 'sse-s3' } as const;
  const identity = document(allow('s3:*'));
  const on = { 'public-access': 'on' } as const;

  it('keeps a public policy from letting in anybody of another account', async () => {
    for (const caller of ['anonymous', 'other-account'] as const) {
      const texts = { bucket: publicly, identity };
      expect((await verdict({ ...read, caller }, texts)).overall).toBe('allowed');
      const blocked = await verdict({ ...read, caller, ...on }, texts);
      expect(blocked).toMatchObject({ overall: 'refused', refusing: { action: 's3:GetObject' } });
    }
    const own = await verdict({ ...read, ...on }, { bucket: publicly });
    expect(own.overall).toBe('allowed');
  });

  it('says of a question that the policy has no say in it, and why', async () => {
    const texts = { bucket: publicly, identity: '', key: KEY };
    const request = asked({ ...read, ...on, caller: 'anonymous' });
    const { judgement } = await work({ texts, request, rows: [], now: 0 });
    expect(judgement.checks[0]?.check).toMatchObject({ asksBucket: false, isRestricted: true });
  });

  it('leaves a policy that names another account alone', async () => {
    const partner = { ...read, caller: 'other-account' } as const;
    const texts = { bucket: toPartner, identity };
    expect((await verdict({ ...partner, ...on }, texts)).overall).toBe('allowed');
  });

  it('lets AWS services in', async () => {
    const bucket = document(
      { ...allow('s3:GetObject', `${BUCKET}/*`), Principal: '*' },
      {
        ...allow('s3:PutObject', `${BUCKET}/*`),
        Principal: { Service: 'logging.s3.amazonaws.com' },
      },
    );
    const log = { caller: 'service', mode: 'sse-s3', ...on } as const;
    expect((await verdict(log, { bucket })).overall).toBe('allowed');
  });

  it('refuses to put a public policy', async () => {
    const put = { operation: 'put-bucket-policy' } as const;
    const texts = { bucket: publicly, identity };
    expect((await verdict(put, texts)).overall).toBe('allowed');
    const { judgement } = await work({
      texts: { ...texts, key: KEY },
      request: asked({ ...put, ...on }),
      rows: [],
      now: 0,
    });
    expect(judgement.refusal).toMatchObject({ status: 403, cause: 'public-policy-blocked' });
    expect(judgement.refusal?.message).toBe(
      `User: arn:aws:sts::${ACCOUNT}:assumed-role/app/demo is not authorized to perform: s3:PutBucketPolicy on resource: "${BUCKET}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
    );
  });
});

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html */
describe('an object of another account', () => {
  const read = { operation: 'download', mode: 'sse-s3', 'object-owner': 'other' } as const;
  const identity = document(allow('s3:*'));
  const bucket = document({ ...allow('s3:*', `${BUCKET}/*`), Principal: '*' });

  it('is reached by no policy of the bucket’s owner', async () => {
    for (const caller of ['s3-and-kms', 'root', 'anonymous'] as const) {
      const refused = await verdict({ ...read, caller }, { identity, bucket });
      expect(refused).toMatchObject({
        refusing: null,
        rule: { status: 403, code: 'AccessDenied' },
      });
    }
  });

  it('is its owner’s to read, by the owner’s own policies', async () => {
    const owner = { ...read, caller: 'other-account' } as const;
    expect((await verdict(owner, { identity })).overall).toBe('allowed');
    expect((await verdict(owner, { bucket })).overall).toBe('refused');
    const denied = document({ ...allow('s3:*', `${BUCKET}/*`), Effect: 'Deny', Principal: '*' });
    expect((await verdict(owner, { identity, bucket: denied })).overall).toBe('refused');
  });

  it.each(['sse-kms', 'dsse-kms', 'sse-c'] as const)('is found so under %s', async (mode) => {
    const refused = await verdict({ ...read, mode }, { identity, bucket });
    expect(refused.rule).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('can be deleted by the owner of the bucket, who pays for it', async () => {
    const gone = await verdict({ ...read, operation: 'delete' }, { identity });
    expect(gone.overall).toBe('allowed');
  });
});

describe('a presigned request', () => {
  it('is signed in its address, with the headers that it needs', async () => {
    const request = asked({ signed: 'presigned', mode: 'sse-kms' });
    const texts = { bucket: '', identity: document(allow('*')), key: KEY };
    const { judgement } = await work({ texts, request, rows: [], now: 0 });
    expect(judgement.overall).toBe('allowed');
    expect(judgement.sent.line).toMatch(/X-Amz-Signature=[0-9a-f]{64}$/);
    expect(judgement.sent.line).toContain(
      'x-amz-server-side-encryption%3Bx-amz-server-side-encryption-aws-kms-key-id',
    );
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html
  it.each(['upload', 'download', 'head', 'list'] as const)(
    'can be told from others: %s',
    async (operation) => {
      const bucket = document({
        ...allow('s3:*'),
        Resource: [BUCKET, `${BUCKET}/*`],
        Effect: 'Deny',
        Principal: '*',
        Condition: { StringNotEquals: { 's3:authType': 'REST-HEADER' } },
      });
      const texts = { identity: document(allow('*')), bucket };
      const said = { operation, mode: 'sse-s3' } as const;
      expect((await verdict(said, texts)).overall).toBe('allowed');
      expect((await verdict({ ...said, signed: 'presigned' }, texts)).overall).toBe('refused');
    },
  );

  it('grows old', async () => {
    const bucket = document({
      ...allow('s3:*', `${BUCKET}/*`),
      Effect: 'Deny',
      Principal: '*',
      Condition: { NumericGreaterThan: { 's3:signatureAge': '600000' } },
    });
    const texts = { identity: document(allow('*')), bucket };
    const said = { mode: 'sse-s3', signed: 'presigned' } as const;
    expect((await verdict(said, texts)).overall).toBe('allowed');
    const old = { ...said, context: 's3:signatureage=600001' };
    expect((await verdict(old, texts)).overall).toBe('refused');
  });
});

describe('a service that calls in its own name', () => {
  /** Each bucket policy as AWS's page has it, the names replaced. */
  it.each([
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    [
      'logging.s3.amazonaws.com',
      {
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source-bucket' },
        StringEquals: { 'aws:SourceAccount': ACCOUNT },
      },
    ],
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
    [
      'cloudtrail.amazonaws.com',
      {
        StringEquals: {
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SourceArn': `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/my-trail`,
        },
      },
    ],
    // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
    ['config.amazonaws.com', { StringEquals: { 'AWS:SourceAccount': ACCOUNT } }],
  ])('is let in by the policy for it: %s', async (service, Condition) => {
    const bucket = document({
      ...allow('s3:PutObject', `${BUCKET}/*`),
      Principal: { Service: service },
      Condition,
    });
    const context = 's3:x-amz-acl=bucket-owner-full-control';
    const log = { caller: 'service', service, mode: 'sse-s3', context } as const;
    expect((await verdict(log, { bucket })).overall).toBe('allowed');
    const foreign = {
      ...log,
      context: `${context}&aws:SourceAccount=999999999999&aws:SourceArn=x`,
    };
    expect((await verdict(foreign, { bucket })).overall).toBe('refused');
    const another = { ...log, service: 'delivery.logs.amazonaws.com' };
    expect((await verdict(another, { bucket })).overall).toBe('refused');
  });

  it('is spared by a Deny for everybody but services', async () => {
    const bucket = document(
      {
        ...allow('s3:PutObject', `${BUCKET}/*`),
        Principal: { Service: 'logging.s3.amazonaws.com' },
      },
      {
        ...allow('s3:*', `${BUCKET}/*`),
        Effect: 'Deny',
        Principal: '*',
        Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } },
      },
    );
    const log = { caller: 'service', mode: 'sse-s3' } as const;
    expect((await verdict(log, { bucket })).overall).toBe('allowed');
    const role = { mode: 'sse-s3' } as const;
    const identity = document(allow('s3:*'));
    expect((await verdict(role, { bucket, identity })).overall).toBe('refused');
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshooting-server-access-logging.html: only with a key
  // policy that lets the service in; never with aws/s3.
  it('needs the key policy under a KMS key, and never gets at aws/s3', async () => {
    const bucket = document({
      ...allow('s3:PutObject', `${BUCKET}/*`),
      Principal: { Service: 'logging.s3.amazonaws.com' },
    });
    const log = { caller: 'service', mode: 'sse-kms' } as const;
    expect((await verdict(log, { bucket })).refusing?.action).toBe('kms:GenerateDataKey');
    const key = document({
      ...allow(['kms:GenerateDataKey*', 'kms:Decrypt']),
      Principal: { Service: 'logging.s3.amazonaws.com' },
    });
    expect((await verdict(log, { bucket, key })).overall).toBe('allowed');
    // KMS knows no account of a service that calls for itself.
    const ofAccount = document({
      ...allow('kms:*'),
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Condition: { StringEquals: { 'kms:CallerAccount': ACCOUNT } },
    });
    expect((await verdict(log, { bucket, key: ofAccount })).overall).toBe('refused');
    const managed = { ...log, 'kms-key': 'aws-managed' } as const;
    expect((await verdict(managed, { bucket, key })).overall).toBe('refused');
  });
});

describe('a condition key that somebody says', () => {
  const only = (Condition: object) => ({
    identity: document({ ...allow('*'), Condition }),
  });
  const write = { mode: 'sse-s3' } as const;

  it.each([
    [{ IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } }, 'aws:SourceIp=198.51.100.7'],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, 'aws:multifactorauthpresent=true'],
    [
      { DateLessThan: { 'aws:CurrentTime': '1969-01-01T00:00:00Z' } },
      'aws:CurrentTime=1968-01-01T00:00:00Z',
    ],
    [{ NumericLessThan: { 'aws:EpochTime': '-1' } }, 'aws:CurrentTime=1968-01-01T00:00:00Z'],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, 'aws:PrincipalOrgID=o-1'],
    [{ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'aws:SourceVpce=vpce-1'],
    // What comes through an endpoint has no public address.
    [{ Null: { 'aws:SourceIp': 'true' } }, 'aws:SourceVpce=vpce-1'],
    [{ Null: { 'aws:SourceIp': 'true' } }, 'aws:SourceIp'],
    [{ StringEquals: { 's3:x-amz-acl': 'private' } }, 's3:x-amz-acl=private'],
    [{ NumericLessThan: { 's3:TlsVersion': '1.3' } }, 's3:TlsVersion=1.2'],
  ])('counts: %j', async (condition, context) => {
    expect((await verdict(write, only(condition))).overall).toBe('refused');
    expect((await verdict({ ...write, context }, only(condition))).overall).toBe('allowed');
  });

  it('of the network is not in the calls that S3 makes', async () => {
    const network = { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } };
    const { refusing } = await verdict(
      { mode: 'sse-kms', context: 'aws:SourceIp=198.51.100.7' },
      only(network),
    );
    expect(refusing?.action).toBe('kms:GenerateDataKey');
  });

  it('of a listing is in no other request', async () => {
    const listed = only({ StringEquals: { 's3:prefix': 'home/' } });
    const context = 's3:prefix=home/';
    expect((await verdict({ operation: 'list', context }, listed)).overall).toBe('allowed');
    expect((await verdict({ ...write, context }, listed)).overall).toBe('refused');
  });

  it('that follows from the request is not to be said', async () => {
    const header = only({ StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } });
    const context = 's3:x-amz-server-side-encryption=aws:kms';
    expect((await verdict({ ...write, context }, header)).overall).toBe('refused');
  });
});

describe('a key', () => {
  const identity = document(allow('*'));
  const foreign = `arn:aws:kms:${REGION}:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
  it('of another account has to let the caller’s account in', async () => {
    const said = { mode: 'sse-kms', 'key-arn': foreign } as const;
    const { texts } = { texts: { identity, key: KEY.replaceAll(ACCOUNT, '999988887777') } };
    expect((await verdict(said, texts)).refusing?.action).toBe('kms:GenerateDataKey');
    expect((await verdict(said, { identity, key: KEY })).overall).toBe('allowed');
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html: in the bucket's Region.
  it('of another Region is not found', async () => {
    const elsewhere = foreign.replace(REGION, 'eu-west-1');
    const { rule } = await verdict({ mode: 'sse-kms', 'key-arn': elsewhere }, { identity });
    expect(rule).toEqual({ status: 400, code: 'KMS.NotFoundException' });
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html: aws/s3 is for its own account.
  it('that AWS manages lets in nobody of another account', async () => {
    const bucket = document({ ...allow('s3:*', `${BUCKET}/*`), Principal: '*' });
    const partner = { mode: 'sse-kms', 'kms-key': 'aws-managed', operation: 'download' } as const;
    expect((await verdict(partner, { identity, bucket })).overall).toBe('allowed');
    const other = { ...partner, caller: 'other-account' } as const;
    expect((await verdict(other, { identity, bucket })).refusing?.action).toBe('kms:Decrypt');
  });

  it('is named by its alias, its id or its ARN, and is the same', async () => {
    const texts = presetTexts('no-bucket-policy', namesOf(asked({})));
    for (const name of ['arn', 'id', 'alias'] as const) {
      const said = asked({ mode: 'sse-kms-bucket-key', 'key-name': name });
      const { overall } = await rowVerdict(texts, said, 0);
      expect(overall).toBe('allowed');
    }
  });
});

describe('a caller', () => {
  const own = (PrincipalArn: string) => ({
    identity: document({
      ...allow('s3:*'),
      Condition: { ArnEquals: { 'aws:PrincipalArn': PrincipalArn } },
    }),
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
  it.each([
    [`arn:aws:iam::${ACCOUNT}:role/team/x`, `arn:aws:iam::${ACCOUNT}:role/team/x`],
    [`arn:aws:sts::${ACCOUNT}:assumed-role/x/me`, `arn:aws:iam::${ACCOUNT}:role/x`],
    [
      `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/me`,
      `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/${REGION}/AWSReservedSSO_Admin_0123456789abcdef`,
    ],
    [`arn:aws:iam::${ACCOUNT}:user/team/eva`, `arn:aws:iam::${ACCOUNT}:user/team/eva`],
    [`arn:aws:sts::${ACCOUNT}:federated-user/eva`, `arn:aws:sts::${ACCOUNT}:federated-user/eva`],
  ])('%s is to policies %s', async (caller, arn) => {
    const said = { mode: 'sse-s3', 'caller-arn': caller } as const;
    expect((await verdict(said, own(arn))).overall).toBe('allowed');
    expect((await verdict(said, own(`${arn}x`))).overall).toBe('refused');
  });
});
