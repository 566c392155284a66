import { beforeEach, describe, expect, it } from 'vitest';
import { REGION } from './sdk-client.test-helper.ts';
import { customerHeaders, SSE, signed, Wire } from './wire.test-helper.ts';

/** What real clients send and what others recorded of S3's answers; the page or project stands in brackets. */

let wire: Wire;

beforeEach(async () => {
  wire = await Wire.open();
});

/** The headers of somebody of another account, whom the bucket's policy lets do everything. */
async function stranger(headers: Record<string, string>): Promise<Record<string, string>> {
  const { state } = wire.cloud;
  state.principals.add({
    accessKeyId: 'AKIASTRANGER',
    arn: 'arn:aws:iam::999988887777:user/stranger',
    policies: [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    ],
  });
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: '999988887777' },
        Action: 's3:*',
        Resource: 'arn:aws:s3:::shelf/*',
      },
    ],
  };
  expect((await wire.send('PUT', '?policy', {}, JSON.stringify(policy))).status).toBe(204);
  const authorization = signed(REGION, headers).Authorization ?? '';
  return { ...headers, Authorization: authorization.replace('AKIAROOT', 'AKIASTRANGER') };
}

describe('a copy onto itself (recorded)', () => {
  const BY_DEFAULT =
    '<ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault>';
  const UNBLOCKED =
    '<BlockedEncryptionTypes><EncryptionType>NONE</EncryptionType></BlockedEncryptionTypes>';
  const customer = customerHeaders(Buffer.alloc(32, 7));
  const ofSource = Object.fromEntries(
    Object.entries(customer).map(([name, value]) => [
      name.replace('x-amz-', 'x-amz-copy-source-'),
      value,
    ]),
  );

  it.each([
    ['that changes nothing', '', {}, {}, 400],
    ['where only blocked types were put', UNBLOCKED, {}, {}, 400],
    ['where a default was put, be it the usual one', BY_DEFAULT, {}, {}, 200],
    ['that asks for the same encryption', '', {}, { [SSE]: 'AES256' }, 200],
    ['that names a storage class', '', {}, { 'x-amz-storage-class': 'STANDARD' }, 200],
    ['that names a redirect', '', {}, { 'x-amz-website-redirect-location': '/b' }, 200],
    ['that replaces the metadata', '', {}, { 'x-amz-metadata-directive': 'REPLACE' }, 200],
    ['of what lies under a KMS key', '', { [SSE]: 'aws:kms' }, {}, 200],
    ['of what lies under a customer’s key', UNBLOCKED, customer, ofSource, 200],
    ['with an ACL that changes nothing', '', {}, { 'x-amz-acl': 'private' }, 400],
  ])('%s', async (_, rule, written, copied, status) => {
    if (rule !== '') expect((await wire.encryptionRule(rule)).status).toBe(200);
    expect((await wire.send('PUT', '/a', written, 'a')).status).toBe(200);
    const copy = { 'x-amz-copy-source': '/shelf/a', ...copied };
    const answer = await wire.send('PUT', '/a', copy);
    expect({ status: answer.status, code: answer.of('Code') }).toEqual({
      status,
      code: status === 200 ? null : 'InvalidRequest',
    });
  });

  it('is refused as such before its ACL is looked at', async () => {
    await wire.send('PUT', '/a', {}, 'a');
    const copy = { 'x-amz-copy-source': '/shelf/a', 'x-amz-acl': 'public-read' };
    expect(await wire.refusal('PUT', '/a', copy)).toMatchObject({ Code: 'InvalidRequest' });
    expect(await wire.refusal('PUT', '/b', copy)).toMatchObject({
      Code: 'AccessControlListNotSupported',
    });
  });

  it('is refused again once the default is taken away', async () => {
    await wire.encryptionRule(BY_DEFAULT);
    await wire.send('DELETE', '?encryption');
    await wire.send('PUT', '/a', {}, 'a');
    expect((await wire.send('PUT', '/a', { 'x-amz-copy-source': '/shelf/a' })).status).toBe(400);
  });
});

describe('an ACL that says nothing new (flysystem; versitygw #1869, #1871)', () => {
  it.each([
    ['private', 200, 400],
    ['bucket-owner-full-control', 200, 200],
    ['bucket-owner-read', 400, 400],
  ])('%s: %i for the owner’s account, %i for another', async (acl, own, foreign) => {
    const headers = { 'x-amz-acl': acl };
    const theirs = await stranger(headers);
    for (const [method, path] of [
      ['PUT', '/a'],
      ['POST', '/a?uploads'],
    ] as const) {
      for (const [sent, status] of [
        [headers, own],
        [theirs, foreign],
      ] as const) {
        const answer = await wire.send(method, path, sent, method === 'PUT' ? 'a' : undefined);
        expect({ status: answer.status, code: answer.of('Code') }).toEqual({
          status,
          code: status === 200 ? null : 'AccessControlListNotSupported',
        });
      }
    }
  });

  it.each([
    [{}, 'BucketOwnerEnforced'],
    [{ 'x-amz-acl': 'private' }, 'BucketOwnerPreferred'],
    [
      { 'x-amz-acl': 'private', 'x-amz-object-ownership': 'BucketOwnerEnforced' },
      'BucketOwnerEnforced',
    ],
    [{ 'x-amz-acl': 'private', 'x-amz-object-ownership': 'ObjectWriter' }, 'ObjectWriter'],
  ])('a bucket made with %o is %s', async (headers, ownership) => {
    await wire.send('DELETE', '');
    await wire.send('PUT', '', headers);
    expect((await wire.send('GET', '?ownershipControls')).of('ObjectOwnership')).toBe(ownership);
  });
});

describe('an encryption header (s3cmd #142, s3backer #116)', () => {
  it.each([
    ['GET', ''],
    ['GET', '?list-type=2'],
    ['GET', '?versions'],
    ['GET', '/a'],
    ['GET', '/a?tagging'],
    ['DELETE', '/a'],
    ['DELETE', '?policy'],
    ['DELETE', ''],
  ])('is refused in %s %s', async (method, path) => {
    await wire.send('PUT', '/a', {}, 'a');
    for (const [name, value] of [
      [SSE, 'AES256'],
      [`${SSE}-aws-kms-key-id`, 'alias/app'],
      [`${SSE}-bucket-key-enabled`, 'true'],
    ] as const) {
      expect(await wire.refusal(method, path, { [name]: value })).toMatchObject({
        status: 400,
        Code: 'InvalidArgument',
        ArgumentName: name,
      });
    }
    expect((await wire.send('GET', '/a')).text).toBe('a');
  });
});

describe('a bucket that blocks SSE-C (recorded)', () => {
  const right = customerHeaders(Buffer.alloc(32, 7));
  const wrong = { ...right, [`${SSE}-customer-key-MD5`]: 'AAAAAAAAAAAAAAAAAAAAAA==' };
  const copy = { 'x-amz-copy-source': '/shelf/source' };

  it.each([
    ['PUT', '/a', {}],
    ['PUT', '/a', copy],
    ['POST', '/a?uploads', {}],
  ])('says so before it looks at the key: %s %s', async (method, path, more) => {
    await wire.send('PUT', '/source', {}, 'x');
    const refused = { status: 403, Code: 'AccessDenied' };
    expect(await wire.refusal(method, path, { ...wrong, ...more })).toMatchObject(refused);
    const short = customerHeaders(Buffer.alloc(16));
    expect(await wire.refusal(method, path, { ...short, ...more })).toMatchObject(refused);
    await wire.blocks('NONE');
    expect(await wire.refusal(method, path, { ...wrong, ...more })).toMatchObject({
      Code: 'InvalidArgument',
    });
    expect((await wire.send('GET', '/a')).status).toBe(404);
  });

  it('says so of parts as well', async () => {
    await wire.blocks('NONE');
    const id = await wire.begin('/a', right);
    await wire.blocks('SSE-C');
    const part = `/a?partNumber=1&uploadId=${id}`;
    expect(await wire.refusal('PUT', part, wrong, 'x')).toMatchObject({
      status: 403,
      Code: 'AccessDenied',
    });
  });
});

describe('a bucket without a location constraint (recorded)', () => {
  const body =
    '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>';

  it.each([
    ['s3.us-east-1.amazonaws.com', undefined, null],
    ['s3.eu-west-1.amazonaws.com', undefined, 'IllegalLocationConstraintException'],
    [
      's3.eu-west-1.amazonaws.com',
      '<CreateBucketConfiguration/>',
      'IllegalLocationConstraintException',
    ],
    ['s3.eu-west-1.amazonaws.com', body, null],
    ['s3.ap-northeast-1.amazonaws.com', body, 'IllegalLocationConstraintException'],
  ])('at %s, with %s: %s', async (host, configuration, code) => {
    const answer = await wire.cloud.s3(
      new Request(`https://${host}/another`, {
        method: 'PUT',
        headers: signed(host.split('.')[1] ?? ''),
        ...(configuration === undefined ? {} : { body: configuration }),
      }),
    );
    const text = await answer.text();
    expect(/<Code>([^<]*)</.exec(text)?.[1] ?? null).toBe(code);
    expect(answer.status).toBe(code === null ? 200 : 400);
    if (configuration !== body && code !== null) {
      expect(text).toContain('The unspecified location constraint is incompatible');
    }
  });
});

describe('a policy without statements (versitygw #646)', () => {
  it.each([
    ['{"Version":"2012-10-17","Statement":[]}', 'Could not parse the policy: Statement is empty!'],
    ['{"Version":"2012-10-17"}', 'Missing required field Statement'],
  ])('%s', async (policy, Message) => {
    expect(await wire.refusal('PUT', '?policy', {}, policy)).toMatchObject({
      status: 400,
      Code: 'MalformedPolicy',
      Message,
    });
  });
});

describe('a setting that no bucket here has (API: ErrorResponses)', () => {
  it.each([
    ['lifecycle', 404, 'NoSuchLifecycleConfiguration', true],
    ['cors', 404, 'NoSuchCORSConfiguration', true],
    ['requestPayment', 200, 'RequestPaymentConfiguration', false],
    ['object-lock', 404, 'ObjectLockConfigurationNotFoundError', false],
    ['website', 404, 'NoSuchWebsiteConfiguration', true],
    ['logging', 200, 'BucketLoggingStatus', false],
    ['notification', 200, 'NotificationConfiguration', false],
    ['accelerate', 200, 'AccelerateConfiguration', false],
    ['replication', 404, 'ReplicationConfigurationNotFoundError', true],
  ])('%s', async (subresource, status, said, removable) => {
    const got = await wire.send('GET', `?${subresource}`);
    expect(got.status).toBe(status);
    if (status === 404) {
      expect(got.of('Code')).toBe(said);
      expect(got.of('BucketName')).toBe('shelf');
    } else expect(got.text).toContain(`<${said} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`);
    // It is never dropped in silence: nobody can put it.
    const put = await wire.refusal('PUT', `?${subresource}`, {}, '<a/>');
    expect(put).toMatchObject({ status: 501, Code: 'NotImplemented', Header: subresource });
    const gone = await wire.send('DELETE', `?${subresource}`);
    expect(gone.status).toBe(removable ? 204 : 501);
  });

  it('is told to those who may know', async () => {
    const answer = await wire.cloud.s3(
      new Request(`https://s3.${REGION}.amazonaws.com/shelf?cors`),
    );
    expect(answer.status).toBe(403);
  });
});

describe('a default key that is named by an alias (API: PutObject)', () => {
  it('is the requester’s alias of that name', async () => {
    await wire.encryptionRule(
      '<ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/app</KMSMasterKeyID></ApplyServerSideEncryptionByDefault>',
    );
    const refused = await wire.refusal('PUT', '/a', await stranger({}), 'a');
    expect(refused).toMatchObject({ status: 400, Code: 'KMS.NotFoundException' });
    expect(refused.Message).toContain('999988887777:alias/app');
  });
});
