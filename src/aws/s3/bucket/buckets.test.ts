import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketEncryptionCommand,
  DeleteBucketOwnershipControlsCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketEncryptionCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { ACCOUNT, allow, refusalOf, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
let cloud: TestCloud;
let s3: S3Client;

beforeEach(async () => {
  cloud = testCloud();
  s3 = cloud.client();
  await s3.send(new CreateBucketCommand({ Bucket }));
});

const put = (Key: string, Body = 'x') => s3.send(new PutObjectCommand({ Bucket, Key, Body }));

describe('a bucket', () => {
  it('is listed, found, located and deleted', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'another' }));
    const { Buckets, Owner } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map((each) => each.Name)).toEqual(['another', 'shelf']);
    expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
    const head = await s3.send(new HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe('us-east-1');
    const where = await s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(where.LocationConstraint).toBeUndefined();
    await put('a');
    expect(await refusalOf(s3.send(new DeleteBucketCommand({ Bucket })))).toEqual({
      code: 'BucketNotEmpty',
      status: 409,
      message: 'The bucket you tried to delete is not empty',
    });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await s3.send(new DeleteBucketCommand({ Bucket }));
    expect(await refusalOf(s3.send(new HeadBucketCommand({ Bucket })))).toMatchObject({
      code: 'NotFound',
      status: 404,
    });
    expect(await refusalOf(s3.send(new ListObjectsV2Command({ Bucket })))).toEqual({
      code: 'NoSuchBucket',
      status: 404,
      message: 'The specified bucket does not exist',
    });
  });

  it('has a name nobody else has, and one that is allowed', async () => {
    const other = cloud.user('other', [allow('s3:*')], '999988887777');
    const make = (client: S3Client, name: string) =>
      refusalOf(client.send(new CreateBucketCommand({ Bucket: name })));
    expect((await make(other, Bucket)).code).toBe('BucketAlreadyExists');
    expect((await make(s3, 'Not_A_Name')).code).toBe('InvalidBucketName');
    const tokyo = cloud.client('AKIAROOT', { region: 'ap-northeast-1' });
    await tokyo.send(new CreateBucketCommand({ Bucket: 'tokyo-shelf' }));
    expect((await make(tokyo, 'tokyo-shelf')).code).toBe('BucketAlreadyOwnedByYou');
    const where = await tokyo.send(new GetBucketLocationCommand({ Bucket: 'tokyo-shelf' }));
    expect(where.LocationConstraint).toBe('ap-northeast-1');
    expect((await make(cloud.user('reader', [allow('s3:Get*')]), 'mine')).message).toContain(
      's3:CreateBucket',
    );
    expect((await make(cloud.client(null), 'mine')).code).toBe('AccessDenied');
  });

  it('of another Region says where it is', async () => {
    const tokyo = cloud.client('AKIAROOT', { region: 'ap-northeast-1' });
    expect(await refusalOf(tokyo.send(new ListObjectsV2Command({ Bucket })))).toMatchObject({
      code: 'PermanentRedirect',
      status: 301,
    });
    const answer = await cloud.s3(
      new Request('https://shelf.s3.ap-northeast-1.amazonaws.com/', { method: 'HEAD' }),
    );
    expect(answer.status).toBe(301);
    expect(answer.headers.get('x-amz-bucket-region')).toBe('us-east-1');
    // An address that names no Region serves every bucket, if the signature is for the bucket's own.
    const local = cloud.client('AKIAROOT', {
      endpoint: 'http://127.0.0.1:9000',
      forcePathStyle: true,
    });
    await local.send(new HeadBucketCommand({ Bucket }));
  });

  it('is not used by whoever takes it for somebody else’s', async () => {
    const use = (ExpectedBucketOwner: string) =>
      s3.send(new HeadBucketCommand({ Bucket, ExpectedBucketOwner }));
    await use(ACCOUNT);
    expect((await refusalOf(use('999988887777'))).status).toBe(403);
  });
});

describe('a listing', () => {
  const keys = ['a', 'b/1', 'b/2', 'b/c/3', 'd e&<f>', 'z\u{ffff}', 'z\u{1f600}'];

  it('is in UTF-8 order, by prefix and delimiter, page by page', async () => {
    for (const key of keys.toReversed()) await put(key);
    const all = await s3.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    expect(
      all.Contents?.map((each) => decodeURIComponent(each.Key ?? '').replaceAll('+', ' ')),
    ).toEqual(keys);
    const grouped = await s3.send(
      new ListObjectsV2Command({ Bucket, Delimiter: '/', Prefix: 'b/' }),
    );
    expect(grouped.Contents?.map((each) => each.Key)).toEqual(['b/1', 'b/2']);
    expect(grouped.CommonPrefixes).toEqual([{ Prefix: 'b/c/' }]);
    for (const Delimiter of [undefined, '/']) {
      const seen: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await s3.send(
          new ListObjectsV2Command({
            Bucket,
            Delimiter,
            MaxKeys: 2,
            ContinuationToken,
            EncodingType: 'url',
          }),
        );
        expect(page.KeyCount).toBeLessThanOrEqual(2);
        seen.push(...(page.Contents ?? []).map((each) => each.Key));
        seen.push(...(page.CommonPrefixes ?? []).map((each) => each.Prefix));
        ContinuationToken = page.NextContinuationToken;
        expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
      } while (ContinuationToken !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(Delimiter === undefined ? 7 : 5);
    }
    const after = await s3.send(
      new ListObjectsV2Command({ Bucket, StartAfter: 'b/2', MaxKeys: 1 }),
    );
    expect(after.Contents?.map((each) => each.Key)).toEqual(['b/c/3']);
  });

  it('has its first version still', async () => {
    for (const key of ['a', 'b', 'c']) await put(key);
    const page = await s3.send(new ListObjectsCommand({ Bucket, MaxKeys: 2, Delimiter: '/' }));
    expect(page).toMatchObject({ IsTruncated: true, NextMarker: 'b' });
    const rest = await s3.send(new ListObjectsCommand({ Bucket, Marker: page.NextMarker }));
    expect(rest.Contents?.map((each) => each.Key)).toEqual(['c']);
  });

  it('refuses what is no number and no token', async () => {
    const list = (more: object) =>
      refusalOf(s3.send(new ListObjectsV2Command({ Bucket, ...more })));
    expect((await list({ MaxKeys: -1 })).code).toBe('InvalidArgument');
    expect((await list({ ContinuationToken: '???' })).message).toBe(
      'The continuation token provided is incorrect',
    );
  });

  it('needs s3:ListBucket, which may depend on the prefix', async () => {
    const lister = cloud.user('lister', [
      {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: '*',
          Condition: { StringEquals: { 's3:prefix': 'mine/' } },
        },
      },
    ]);
    await lister.send(new ListObjectsV2Command({ Bucket, Prefix: 'mine/' }));
    const other = lister.send(new ListObjectsV2Command({ Bucket, Prefix: 'yours/' }));
    expect((await refusalOf(other)).code).toBe('AccessDenied');
  });
});

describe('versions', () => {
  it('are kept, hidden by delete markers and deleted one by one', async () => {
    const Key = 'draft';
    const old = await put(Key, 'null version');
    expect(old.VersionId).toBeUndefined();
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    const { VersionId } = await put(Key, 'second');
    const text = async (version?: string) => {
      const got = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId: version }));
      return got.Body?.transformToString();
    };
    expect(await text()).toBe('second');
    expect(await text('null')).toBe('null version');
    const hidden = await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(hidden.DeleteMarker).toBe(true);
    expect((await refusalOf(text())).code).toBe('NoSuchKey');
    expect((await refusalOf(text(hidden.VersionId))).code).toBe('MethodNotAllowed');
    expect(await text(VersionId)).toBe('second');
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(listed.Versions?.map((each) => [each.VersionId, each.IsLatest])).toEqual([
      [VersionId, false],
      ['null', false],
    ]);
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: hidden.VersionId, IsLatest: true }]);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    const first = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 1 }));
    expect(first.IsTruncated).toBe(true);
    const rest = await s3.send(
      new ListObjectVersionsCommand({
        Bucket,
        KeyMarker: first.NextKeyMarker,
        VersionIdMarker: first.NextVersionIdMarker,
      }),
    );
    expect(rest.Versions).toHaveLength(2);
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId: hidden.VersionId }));
    expect(await text()).toBe('second');
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    expect(await text()).toBe('null version');
    expect((await refusalOf(text(VersionId))).code).toBe('NoSuchVersion');
  });

  it('stop growing while versioning is suspended', async () => {
    const to = (Status: 'Enabled' | 'Suspended') =>
      s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
    await to('Enabled');
    await put('a', '1');
    await to('Suspended');
    await put('a', '2');
    // Recorded from S3 (LocalStack's test_put_object_on_suspended_bucket): only reads name the null version.
    expect((await put('a', '3')).VersionId).toBeUndefined();
    const current = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }));
    expect(current.VersionId).toBe('null');
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions).toHaveLength(2);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    const after = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect([after.Versions?.length, after.DeleteMarkers?.length]).toEqual([1, 1]);
  });
});

describe('a bucket’s default encryption', () => {
  type Rule = NonNullable<
    NonNullable<
      ConstructorParameters<
        typeof PutBucketEncryptionCommand
      >[0]['ServerSideEncryptionConfiguration']
    >['Rules']
  >[number];
  const set = (...Rules: Rule[]) =>
    s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: { Rules },
      }),
    );
  const get = async () => {
    const { ServerSideEncryptionConfiguration } = await s3.send(
      new GetBucketEncryptionCommand({ Bucket }),
    );
    return ServerSideEncryptionConfiguration?.Rules;
  };

  it('is SSE-S3 with SSE-C blocked, and can be set and reset', async () => {
    const initial = [
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
        BucketKeyEnabled: false,
        BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
      },
    ];
    expect(await get()).toEqual(initial);
    const rule: Rule = {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/mine' },
      BucketKeyEnabled: true,
    };
    await set(rule);
    // Leaving the block list out does not clear it.
    expect(await get()).toEqual([
      { ...rule, BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } },
    ]);
    await set({ ...rule, BlockedEncryptionTypes: { EncryptionType: ['NONE'] } });
    expect(await get()).toEqual([rule]);
    await s3.send(new DeleteBucketEncryptionCommand({ Bucket }));
    expect((await get())?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256');
  });

  it('is not checked against KMS until something is put', async () => {
    await set({
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms',
        KMSMasterKeyID: 'no-such-key',
      },
    });
    expect(await refusalOf(put('a'))).toMatchObject({ code: 'KMS.NotFoundException', status: 400 });
  });

  it('refuses rules that make no sense', async () => {
    expect(
      await refusalOf(
        set({
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256', KMSMasterKeyID: 'k' },
        }),
      ),
    ).toEqual({
      code: 'InvalidArgument',
      status: 400,
      message:
        'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
    });
    const rule: Rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } };
    expect((await refusalOf(set())).code).toBe('MalformedXML');
    expect((await refusalOf(set(rule, rule))).code).toBe('MalformedXML');
    expect(
      (
        await refusalOf(
          set({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'rot13' as 'AES256' } }),
        )
      ).code,
    ).toBe('MalformedXML');
  });

  it('is changed only by those who may', async () => {
    const user = cloud.user('user', [allow('s3:PutObject')]);
    const refusal = await refusalOf(user.send(new DeleteBucketEncryptionCommand({ Bucket })));
    expect(refusal.message).toContain('s3:PutEncryptionConfiguration');
  });
});

describe('a bucket policy', () => {
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  };
  const policy = (more: object = {}) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, ...more }] });
  const set = (Policy: string) => s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));

  it('is stored as it was sent, and removed', async () => {
    expect(await refusalOf(s3.send(new GetBucketPolicyCommand({ Bucket })))).toEqual({
      code: 'NoSuchBucketPolicy',
      status: 404,
      message: 'The bucket policy does not exist',
    });
    const text = policy({ Principal: { AWS: ACCOUNT } });
    await set(text);
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    expect(Policy).toBe(text);
    await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    const gone = s3.send(new GetBucketPolicyStatusCommand({ Bucket }));
    expect((await refusalOf(gone)).code).toBe('NoSuchBucketPolicy');
  });

  it('may be public only once the block is off, and then lets anybody read', async () => {
    await put('a', 'for everybody');
    expect(await refusalOf(set(policy()))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: `User: arn:aws:iam::${ACCOUNT}:root is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${Bucket}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
    });
    const block = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    expect(await refusalOf(s3.send(new GetPublicAccessBlockCommand({ Bucket })))).toMatchObject({
      code: 'NoSuchPublicAccessBlockConfiguration',
      status: 404,
    });
    await set(policy());
    const status = await s3.send(new GetBucketPolicyStatusCommand({ Bucket }));
    expect(status.PolicyStatus?.IsPublic).toBe(true);
    const anybody = cloud.client(null);
    const read = () => anybody.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(await (await read()).Body?.transformToString()).toBe('for everybody');
    expect(cloud.requests.at(-1)?.headers.get('authorization')).toBeNull();
    await s3.send(
      new PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: { RestrictPublicBuckets: true },
      }),
    );
    expect(await refusalOf(read())).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'Access Denied',
    });
  });

  it.each([
    ['nonsense', "Policies must be valid JSON and the first byte must be '{'"],
    ['{"a":', "Policies must be valid JSON and the first byte must be '{'"],
    [policy({ Principal: undefined }), 'Missing required field Principal'],
    [policy({ Action: 'nonsense' }), 'Policy has invalid action'],
    [policy({ Resource: 'arn:aws:s3:::elsewhere/*' }), 'Policy has invalid resource'],
    [
      policy({ Resource: `arn:aws:s3:::${Bucket}` }),
      'Action does not apply to any resource(s) in statement',
    ],
    [policy({ Effect: 'Maybe' }), 'Invalid effect'],
  ])('that reads %s is malformed', async (text, message) => {
    expect(await refusalOf(set(text))).toEqual({ code: 'MalformedPolicy', status: 400, message });
  });
});

describe('ACLs', () => {
  it('are off unless Object Ownership is changed', async () => {
    await put('a');
    const own = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
    expect(own.OwnershipControls?.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
    const acl = await s3.send(new GetObjectAclCommand({ Bucket, Key: 'a' }));
    expect(acl.Grants).toMatchObject([
      { Grantee: { ID: acl.Owner?.ID, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' },
    ]);
    const bucketAcl = await s3.send(new GetBucketAclCommand({ Bucket }));
    expect(bucketAcl.Owner?.ID).toBe(acl.Owner?.ID);
    // As long as it is on, Block Public Access answers in their place: recorded-errors.test.ts.
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    const share = () => s3.send(new PutObjectAclCommand({ Bucket, Key: 'a', ACL: 'public-read' }));
    const refusal = {
      code: 'AccessControlListNotSupported',
      status: 400,
      message: 'The bucket does not allow ACLs',
    };
    expect(await refusalOf(share())).toEqual(refusal);
    const putPublic = s3.send(
      new PutObjectCommand({ Bucket, Key: 'b', Body: 'x', ACL: 'public-read' }),
    );
    expect(await refusalOf(putPublic)).toEqual(refusal);
    await s3.send(
      new PutObjectCommand({ Bucket, Key: 'b', Body: 'x', ACL: 'bucket-owner-full-control' }),
    );
    await s3.send(new DeleteBucketOwnershipControlsCommand({ Bucket }));
    const none = s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
    expect((await refusalOf(none)).code).toBe('OwnershipControlsNotFoundError');
    expect((await refusalOf(share())).code).toBe('NotImplemented');
    await s3.send(
      new PutBucketOwnershipControlsCommand({
        Bucket,
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
      }),
    );
    const changed = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
    expect(changed.OwnershipControls?.Rules?.[0]?.ObjectOwnership).toBe('BucketOwnerPreferred');
  });

  it('can be kept from the beginning', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'old-way', ObjectOwnership: 'ObjectWriter' }));
    const own = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket: 'old-way' }));
    expect(own.OwnershipControls?.Rules?.[0]?.ObjectOwnership).toBe('ObjectWriter');
    const both = s3.send(new CreateBucketCommand({ Bucket: 'both', ACL: 'public-read' }));
    expect((await refusalOf(both)).code).toBe('InvalidBucketAclWithObjectOwnership');
  });
});
