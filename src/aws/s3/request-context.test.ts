import { expect, it } from 'vitest';
import { createCloud } from '../../modes/cloud.ts';
import type { PolicyDocument, Statement } from '../iam/index.ts';

const ACCOUNT = '111122223333';
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/app/me`;

const policy = (...Statement: Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});

interface Attempt {
  readonly condition: Statement['Condition'];
  readonly headers?: Record<string, string>;
  readonly query?: string;
  readonly method?: string;
  readonly sourceIp?: string;
  readonly arn?: string;
  readonly roleArn?: string;
  readonly http?: boolean;
}

/** What S3 answers when the bucket policy denies everything under the condition, and IAM allows it all. */
async function answerTo(attempt: Attempt): Promise<number> {
  const { condition, headers = {}, query = '', method = 'PUT', sourceIp, arn = SESSION } = attempt;
  const cloud = createCloud({ account: ACCOUNT, ...(sourceIp === undefined ? {} : { sourceIp }) });
  const everything: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  cloud.addPrincipal({
    accessKeyId: 'AKIACALLER',
    arn,
    policies: [policy(everything)],
    ...(attempt.roleArn === undefined ? {} : { roleArn: attempt.roleArn }),
  });
  const send = (as: string, verb: string, path: string, sent = {}, body: string | null = null) =>
    cloud.s3(
      new Request(
        `${attempt.http && as !== 'AKIAROOT' ? 'http' : 'https'}://s3.us-east-1.amazonaws.com/shelf${path}`,
        {
          method: verb,
          body,
          headers: {
            Authorization: `AWS4-HMAC-SHA256 Credential=${as}/20260101/us-east-1/s3/aws4_request, SignedHeaders=${['host', ...Object.keys(sent)].join(';')}, Signature=0`,
            ...sent,
          },
        },
      ),
    );
  await send('AKIAROOT', 'PUT', '');
  const denial = policy({
    Effect: 'Deny',
    Principal: '*',
    // S3 refuses to save a condition key that one of the actions does not have.
    Action: method === 'GET' ? 's3:GetObject' : 's3:PutObject',
    Resource: 'arn:aws:s3:::shelf/*',
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const saved = await send('AKIAROOT', 'PUT', '?policy', {}, JSON.stringify(denial));
  expect([saved.status, await saved.text()]).toEqual([204, '']);
  const answer = await send(
    'AKIACALLER',
    method,
    `/k${query}`,
    headers,
    method === 'PUT' ? 'x' : null,
  );
  return answer.status;
}

const SSE = 'x-amz-server-side-encryption';
const KEY_NAME = `s3:${SSE}-aws-kms-key-id`;
const keyArn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/${KEY_ID}`;
const named = (id: string) => ({ [SSE]: 'aws:kms', [`${SSE}-aws-kms-key-id`]: id });
const other = `arn:aws:kms:us-east-1:${ACCOUNT}:key/99999999-12ab-34cd-56ef-1234567890ab`;
const sso = `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_0123/me`;

/** Each once not denied and once denied: what is asked, and the answer. 400: the policy let it pass, and no such key is there. */
const CASES: readonly (readonly [string, Attempt, number])[] = [
  [
    'an address in every range',
    { condition: { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } },
    200,
  ],
  ['the office', { condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }, 200],
  ['one address', { condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.10' } } }, 200],
  [
    'one address as a range',
    { condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.10/32' } } },
    200,
  ],
  ['another address', { condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.11/32' } } }, 403],
  [
    'from elsewhere',
    { sourceIp: '198.51.100.7', condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } },
    403,
  ],
  [
    'a bare key id',
    { headers: named(KEY_ID), condition: { StringNotEquals: { [KEY_NAME]: keyArn } } },
    400,
  ],
  [
    'a bare id of another key',
    { headers: named(KEY_ID), condition: { StringNotEquals: { [KEY_NAME]: other } } },
    403,
  ],
  [
    'an alias, as it was sent',
    { headers: named('alias/app'), condition: { StringNotEquals: { [KEY_NAME]: 'alias/app' } } },
    400,
  ],
  [
    'a conditional write',
    { headers: { 'if-none-match': '*' }, condition: { Null: { 's3:if-none-match': 'true' } } },
    200,
  ],
  ['an unconditional one', { condition: { Null: { 's3:if-none-match': 'true' } } }, 403],
  [
    'a PUT makes an object',
    { condition: { Bool: { 's3:ObjectCreationOperation': 'false' } } },
    200,
  ],
  [
    'the beginning of an upload does not',
    {
      method: 'POST',
      query: '?uploads',
      condition: { Bool: { 's3:ObjectCreationOperation': 'true' } },
    },
    200,
  ],
  [
    '… and is known for it',
    {
      method: 'POST',
      query: '?uploads',
      condition: { Bool: { 's3:ObjectCreationOperation': 'false' } },
    },
    403,
  ],
  ['a modern TLS', { condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }, 200],
  ['no plain HTTP', { http: true, condition: { Bool: { 'aws:SecureTransport': 'false' } } }, 403],
  [
    'a signature in the header',
    { condition: { StringNotEquals: { 's3:authType': 'REST-HEADER' } } },
    200,
  ],
  ['no old signature', { condition: { NumericGreaterThan: { 's3:signatureAge': '600000' } } }, 200],
  ['any age at all', { condition: { Null: { 's3:signatureAge': 'false' } } }, 403],
  ['no AWS service', { condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } }, 403],
  ['by way of no service', { condition: { Bool: { 'aws:ViaAWSService': 'false' } } }, 403],
  ['a session by its id', { condition: { StringNotLike: { 'aws:userid': 'AROA*:me' } } }, 200],
  [
    'a user by its id',
    {
      arn: `arn:aws:iam::${ACCOUNT}:user/u`,
      condition: { StringNotLike: { 'aws:userid': 'AIDA*' } },
    },
    200,
  ],
  [
    'a session without MFA',
    { condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } },
    403,
  ],
  [
    'long-term keys know no MFA',
    {
      arn: `arn:aws:iam::${ACCOUNT}:user/u`,
      condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
    200,
  ],
  [
    'a token of today',
    { condition: { DateLessThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:00Z' } } },
    200,
  ],
  [
    'the path of a role of Identity Center',
    {
      arn: sso,
      condition: {
        ArnNotLike: {
          'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*`,
        },
      },
    },
    200,
  ],
  [
    'the path of any other role, where it is given',
    {
      roleArn: `arn:aws:iam::${ACCOUNT}:role/team/app`,
      condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/team/app` } },
    },
    200,
  ],
  [
    'no path where none is given',
    { condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/app` } } },
    200,
  ],
];

it.each(CASES)('a policy sees: %s', async (_, attempt, status) => {
  expect(await answerTo(attempt)).toBe(status);
});
