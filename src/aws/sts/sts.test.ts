import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemEntropy } from '../../crypto/index.ts';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import { elementText } from '../../lib/xml.ts';
import { createCloud } from '../../modes/index.ts';
import { systemClock } from '../clock.ts';
import type { HttpRequest } from '../http.ts';
import { NOT_SIMULATED } from '../not-simulated.ts';
import { type NewPrincipal, Principals } from '../principals.ts';
import { handleSts } from './service.ts';

const ACCOUNT = '111122223333';
const ADDRESS = 'https://sts.us-east-1.amazonaws.com/';

interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** The real AWS SDK, speaking to a cloud in which somebody is known. */
function clientOf(
  who: NewPrincipal | null,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
) {
  const cloud = createCloud({ account: ACCOUNT });
  if (who !== null) cloud.addPrincipal(who);
  return new STSClient({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials,
    requestHandler: {
      async handle({ method, protocol, hostname, path, headers, body }: SdkRequest) {
        const answer = await cloud.sts(
          new Request(`${protocol}//${hostname}${path}`, { method, headers, body: body ?? null }),
        );
        const response = {
          statusCode: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: new Uint8Array(await answer.arrayBuffer()),
        };
        return { response: response as never };
      },
    },
  });
}

const SECRET = 'secret';

async function identityOf(arn: string) {
  const accessKeyId = 'AKIASOMEBODY';
  const client = clientOf({ accessKeyId, arn }, { accessKeyId, secretAccessKey: SECRET });
  const { Arn, UserId, Account } = await client.send(new GetCallerIdentityCommand({}));
  return { Arn, UserId, Account };
}

async function errorOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & {
      $metadata: { httpStatusCode: number; requestId: string };
    };
    return { name, message, status: $metadata.httpStatusCode, id: $metadata.requestId };
  }
  throw new Error('the call succeeded');
}

describe('GetCallerIdentity through the AWS SDK', () => {
  it.each([
    [`arn:aws:iam::${ACCOUNT}:root`, null, ACCOUNT],
    [`arn:aws:iam::${ACCOUNT}:user/path/to/alice`, null, /^AIDA[A-Z2-7]{17}$/],
    [`arn:aws:sts::${ACCOUNT}:assumed-role/app/i-1`, null, /^AROA[A-Z2-7]{17}:i-1$/],
    [
      `arn:aws:iam::${ACCOUNT}:role/path/app`,
      `arn:aws:sts::${ACCOUNT}:assumed-role/app/session`,
      /^AROA[A-Z2-7]{17}:session$/,
    ],
    [`arn:aws:sts::${ACCOUNT}:federated-user/bob`, null, `${ACCOUNT}:bob`],
    ['arn:aws-cn:iam::444455556666:user/li', null, /^AIDA/],
  ])('tells %s who it is', async (arn, told, userId) => {
    expect(await identityOf(arn)).toEqual({
      Arn: told ?? arn,
      UserId: typeof userId === 'string' ? userId : expect.stringMatching(userId),
      Account: arn.split(':')[4],
    });
  });

  it('checks the signature of whom it knows the secret', async () => {
    const who = {
      accessKeyId: 'AKIAKNOWN',
      secretAccessKey: SECRET,
      arn: `arn:aws:iam::${ACCOUNT}:user/known`,
    };
    const right = clientOf(who, { accessKeyId: who.accessKeyId, secretAccessKey: SECRET });
    expect((await right.send(new GetCallerIdentityCommand({}))).Arn).toBe(who.arn);
    const wrong = clientOf(who, { accessKeyId: who.accessKeyId, secretAccessKey: 'other' });
    expect(await errorOf(wrong.send(new GetCallerIdentityCommand({})))).toEqual({
      name: 'SignatureDoesNotMatch',
      message:
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      status: 403,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('refuses an access key that nobody has, in AWS’s words', async () => {
    const client = clientOf(null, { accessKeyId: 'AKIANOBODY', secretAccessKey: SECRET });
    expect(await errorOf(client.send(new GetCallerIdentityCommand({})))).toEqual({
      name: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      status: 403,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('says of sessions that they are not simulated', async () => {
    const client = clientOf(null, { accessKeyId: 'AKIAROOT', secretAccessKey: SECRET });
    for (const [name, call] of [
      ['GetSessionToken', client.send(new GetSessionTokenCommand({}))],
      [
        'AssumeRole',
        client.send(
          new AssumeRoleCommand({
            RoleArn: `arn:aws:iam::${ACCOUNT}:role/app`,
            RoleSessionName: 's',
          }),
        ),
      ],
    ] as const) {
      expect(await errorOf(call)).toMatchObject({
        name: 'NotImplemented',
        message: expect.stringContaining(`${name} is not simulated`),
        status: 501,
      });
    }
  });
});

const principals = new Principals(ACCOUNT, 'us-east-1');

async function ask(request: Partial<HttpRequest> & { readonly query?: string }) {
  const { query = '', ...rest } = request;
  const answer = await handleSts(principals, systemEntropy, systemClock, {
    method: 'POST',
    url: new URL(ADDRESS + query),
    headers: [],
    body: new Uint8Array(),
    ...rest,
  });
  const text = fromUtf8(answer.body) ?? '';
  return { ...answer, text, code: elementText(text, 'Code'), told: elementText(text, 'Message') };
}

const SIGNED = [
  'Authorization',
  'AWS4-HMAC-SHA256 Credential=AKIAROOT/20261124/us-east-1/sts/aws4_request',
] as const;
const FORM = ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'] as const;
const IDENTITY = 'Action=GetCallerIdentity&Version=2011-06-15';

describe('STS’s query protocol', () => {
  it('answers a form and an address alike, as AWS’s documentation has it', async () => {
    const form = await ask({ headers: [SIGNED, FORM], body: utf8(IDENTITY) });
    const id = elementText(form.text, 'RequestId') ?? '';
    expect(form.status).toBe(200);
    expect(form.text).toBe(
      `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${ACCOUNT}:root</Arn><UserId>${ACCOUNT}</UserId><Account>${ACCOUNT}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
    );
    const headers = new Map(form.headers);
    expect(headers.get('x-amzn-RequestId')).toBe(id);
    expect(headers.get('Content-Type')).toBe('text/xml');
    expect(headers.get('Content-Length')).toBe(String(form.body.length));
    const address = await ask({ method: 'GET', headers: [SIGNED], query: `?${IDENTITY}` });
    expect(elementText(address.text, 'Arn')).toBe(`arn:aws:iam::${ACCOUNT}:root`);
    const presigned = await ask({
      method: 'GET',
      query: `?${IDENTITY}&X-Amz-Credential=AKIAROOT%2F20261124%2Fus-east-1%2Fsts%2Faws4_request`,
    });
    expect(presigned.status).toBe(200);
  });

  it.each([
    ['', 'InvalidAction', 'Could not find operation  for version NO_VERSION_SPECIFIED'],
    [
      'Action=GetCallerIdentity',
      'InvalidAction',
      'Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED',
    ],
    [
      'Action=GetCallerIdentity&Version=1999-01-01',
      'InvalidAction',
      'Could not find operation GetCallerIdentity for version 1999-01-01',
    ],
    [
      'Action=Nothing&Version=2011-06-15',
      'InvalidAction',
      'Could not find operation Nothing for version 2011-06-15',
    ],
  ])('knows no %j', async (body, code, message) => {
    const answer = await ask({ headers: [SIGNED, FORM], body: utf8(body) });
    expect([answer.status, answer.code, answer.told]).toEqual([400, code, message]);
    expect(answer.text).toContain(
      '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>',
    );
  });

  it('answers nobody who has not signed, or not as one does', async () => {
    const unsigned = await ask({ headers: [FORM], body: utf8(IDENTITY) });
    expect([unsigned.status, unsigned.code, unsigned.told]).toEqual([
      403,
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
    ]);
    const other = await ask({
      headers: [['Authorization', 'Bearer x'], FORM],
      body: utf8(IDENTITY),
    });
    expect([other.status, other.code]).toEqual([400, 'IncompleteSignature']);
  });

  it('says so of every operation that AWS has beside', async () => {
    for (const name of NOT_SIMULATED.sts) {
      const answer = await ask({
        headers: [SIGNED, FORM],
        body: utf8(`Action=${name}&Version=2011-06-15`),
      });
      expect([name, answer.status, answer.code]).toEqual([name, 501, 'NotImplemented']);
    }
  });

  it('answers whatever is sent as STS', async () => {
    const some = (...known: string[]) =>
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT'),
        some('GetCallerIdentity', 'AssumeRole'),
        some('2011-06-15'),
        some(SIGNED[1], 'AWS AKIAROOT:x', ''),
        some(FORM[1], 'text/plain'),
        fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(null)),
        async (method, action, version, authorization, type, bytes) => {
          const form = new URLSearchParams({ Action: action, Version: version }).toString();
          const answer = await ask({
            method,
            headers: [
              ['authorization', authorization],
              ['content-type', type],
            ],
            body: bytes === null ? utf8(form) : new Uint8Array(bytes),
          });
          expect([200, 400, 403, 501]).toContain(answer.status);
          expect(answer.code === null).toBe(answer.status === 200);
        },
      ),
      { numRuns: 500 },
    );
  });
});
