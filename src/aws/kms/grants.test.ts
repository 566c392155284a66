import {
  CreateGrantCommand,
  type CreateGrantCommandInput,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  type KMSClient,
  ListGrantsCommand,
  ListRetirableGrantsCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../lib/bytes.ts';
import { verify } from '../../trace/index.ts';
import type { PolicyDocument } from '../iam/index.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import type { NewPrincipal } from '../principals.ts';
import {
  ACCOUNT,
  ALICE,
  errorOf,
  noting,
  OTHER_ACCOUNT,
  OTHER_ROOT,
  REGION,
  recordedKms,
  sdk,
} from './kms.test-helper.ts';
import { GRANT_OPERATIONS } from './operations/grants.ts';

const BOB = { accessKeyId: 'AKIABOB', arn: `arn:aws:iam::${ACCOUNT}:user/bob` };
const ROOT_ARN = `arn:aws:iam::${ACCOUNT}:root`;

const called = new Set<string>();
let kms: ReturnType<typeof recordedKms>;
let client: KMSClient;
let key: { KeyId: string; Arn: string };

beforeEach(async () => {
  kms = recordedKms();
  client = sdk(noting(kms.kms, called));
  key = await kms.key();
  kms.recorder.stage();
});

/** A client of somebody with these policies. */
function clientOf(who: Pick<NewPrincipal, 'accessKeyId' | 'arn'>, ...policies: PolicyDocument[]) {
  kms.principals.add({ ...who, policies });
  return sdk(kms.kms, { as: who.accessKeyId });
}

function allowing(...Action: string[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } };
}

async function grant(input: Partial<CreateGrantCommandInput> = {}, by: KMSClient = client) {
  const { GrantId = '', GrantToken = '' } = await by.send(
    new CreateGrantCommand({
      KeyId: key.Arn,
      GranteePrincipal: ALICE.arn,
      Operations: ['Decrypt', 'Encrypt', 'DescribeKey'],
      ...input,
    }),
  );
  return { GrantId, GrantToken };
}

const encrypt = (
  by: KMSClient,
  EncryptionContext?: Record<string, string>,
  GrantTokens?: string[],
) =>
  by.send(
    new EncryptCommand({ KeyId: key.Arn, Plaintext: utf8('x'), EncryptionContext, GrantTokens }),
  );

describe('a grant', () => {
  it('lets its grantee do what it lists, until it is revoked', async () => {
    const alice = clientOf(ALICE);
    expect((await errorOf(encrypt(alice))).name).toBe('AccessDeniedException');
    const { GrantId, GrantToken } = await grant();
    expect(GrantId).toMatch(/^[0-9a-f]{64}$/);
    const { CiphertextBlob } = await encrypt(alice, undefined, [GrantToken]);
    await alice.send(new DecryptCommand({ CiphertextBlob }));
    await alice.send(new DescribeKeyCommand({ KeyId: key.Arn, GrantTokens: [GrantToken] }));
    const generate = new GenerateDataKeyCommand({ KeyId: key.Arn, KeySpec: 'AES_256' });
    expect((await errorOf(alice.send(generate))).name).toBe('AccessDeniedException');
    expect((await errorOf(encrypt(clientOf(BOB)))).name).toBe('AccessDeniedException');
    const dry = new RevokeGrantCommand({ KeyId: key.Arn, GrantId, DryRun: true });
    expect((await errorOf(client.send(dry))).name).toBe('DryRunOperationException');
    await encrypt(alice);
    await client.send(new RevokeGrantCommand({ KeyId: key.Arn, GrantId }));
    expect((await errorOf(encrypt(alice))).name).toBe('AccessDeniedException');
    const again = new RevokeGrantCommand({ KeyId: key.Arn, GrantId });
    expect(await errorOf(client.send(again))).toMatchObject({ name: 'NotFoundException' });
    expect(await verify(await kms.finish())).toEqual({ ok: true });
  });

  it('reaches into other accounts, as far as it names one of theirs', async () => {
    const there = clientOf({
      accessKeyId: 'AKIATHERE',
      arn: `arn:aws:iam::${OTHER_ACCOUNT}:user/there`,
    });
    await grant({ GranteePrincipal: `arn:aws:iam::${OTHER_ACCOUNT}:user/there` });
    await encrypt(there);
    const { Grants } = await client.send(new ListGrantsCommand({ KeyId: key.KeyId }));
    expect(Grants?.[0]?.IssuingAccount).toBe(ROOT_ARN);
  });

  it('holds for an encryption context that has the pairs, or is the pairs', async () => {
    const alice = clientOf(ALICE);
    const context = { EncryptionContextSubset: { team: 'blue' } };
    const { GrantId } = await grant({ Constraints: context });
    await encrypt(alice, { team: 'blue' });
    await encrypt(alice, { team: 'blue', more: 'x' });
    const others: (Record<string, string> | undefined)[] = [
      undefined,
      { team: 'red' },
      { more: 'x' },
    ];
    for (const wrong of others) {
      expect((await errorOf(encrypt(alice, wrong))).name).toBe('AccessDeniedException');
    }
    await client.send(new RevokeGrantCommand({ KeyId: key.Arn, GrantId }));
    await grant({ Constraints: { EncryptionContextEquals: { team: 'blue' } } });
    await encrypt(alice, { team: 'blue' });
    expect((await errorOf(encrypt(alice, { team: 'blue', more: 'x' }))).name).toBe(
      'AccessDeniedException',
    );
    await alice.send(new DescribeKeyCommand({ KeyId: key.Arn }));
  });
});

describe('making grants', () => {
  it('gives the same grant for the same request with a name, and a token of its own', async () => {
    const request = {
      Name: 'for-alice',
      Constraints: { EncryptionContextSubset: { a: '1', b: '2' } },
    };
    const one = await grant(request);
    const two = await grant({
      Name: 'for-alice',
      Operations: ['DescribeKey', 'Encrypt', 'Decrypt'],
      Constraints: { EncryptionContextSubset: { b: '2', a: '1' } },
    });
    expect(two.GrantId).toBe(one.GrantId);
    expect(two.GrantToken).not.toBe(one.GrantToken);
    const changes: Partial<CreateGrantCommandInput>[] = [
      { Name: 'for-another' },
      { Operations: ['Decrypt'] },
      { GranteePrincipal: BOB.arn },
      { RetiringPrincipal: BOB.arn },
      { Constraints: { EncryptionContextEquals: { a: '1', b: '2' } } },
      { Constraints: { EncryptionContextSubset: { a: '1', b: '3' } } },
    ];
    const ids = new Set([one.GrantId]);
    for (const change of changes) ids.add((await grant({ ...request, ...change })).GrantId);
    ids.add((await grant()).GrantId).add((await grant()).GrantId);
    expect(ids.size).toBe(1 + changes.length + 2);
  });

  it('lists them, filtered and page by page', async () => {
    const made = [
      await grant({
        Name: 'one',
        RetiringPrincipal: BOB.arn,
        Constraints: { EncryptionContextEquals: { a: 'b' } },
      }),
      await grant({ GranteePrincipal: BOB.arn }),
      await grant(),
    ];
    const list = async (more = {}) =>
      await client.send(new ListGrantsCommand({ KeyId: key.KeyId, ...more }));
    const first = await list({ Limit: 2 });
    expect(first.Grants?.[0]).toEqual({
      Constraints: { EncryptionContextEquals: { a: 'b' } },
      CreationDate: new Date(kms.time.now),
      GrantId: made[0]?.GrantId,
      GranteePrincipal: ALICE.arn,
      IssuingAccount: ROOT_ARN,
      KeyId: key.Arn,
      Name: 'one',
      Operations: ['Decrypt', 'Encrypt', 'DescribeKey'],
      RetiringPrincipal: BOB.arn,
    });
    expect(first.Truncated).toBe(true);
    const second = await list({ Limit: 2, Marker: first.NextMarker });
    expect(second.Truncated).toBe(false);
    const ids = [...(first.Grants ?? []), ...(second.Grants ?? [])].map(({ GrantId }) => GrantId);
    expect(ids).toEqual(made.map(({ GrantId }) => GrantId));
    const only = async (more: object) => (await list(more)).Grants?.map(({ GrantId }) => GrantId);
    expect(await only({ GranteePrincipal: BOB.arn })).toEqual([made[1]?.GrantId]);
    expect(await only({ GrantId: made[2]?.GrantId })).toEqual([made[2]?.GrantId]);
    const retirable = async (by: KMSClient) =>
      (await by.send(new ListRetirableGrantsCommand({ RetiringPrincipal: BOB.arn }))).Grants?.map(
        ({ GrantId }) => GrantId,
      );
    expect(await retirable(client)).toEqual([made[0]?.GrantId]);
    expect(await errorOf(retirable(clientOf(BOB)))).toMatchObject({
      name: 'AccessDeniedException',
    });
    const bob = clientOf(BOB, allowing('kms:ListRetirableGrants'));
    expect(await retirable(bob)).toEqual([made[0]?.GrantId]);
    const there = new ListRetirableGrantsCommand({
      RetiringPrincipal: `arn:aws:iam::${OTHER_ACCOUNT}:root`,
    });
    expect((await errorOf(client.send(there))).name).toBe('InvalidArnException');
    const none = new ListRetirableGrantsCommand({ RetiringPrincipal: ALICE.arn });
    expect((await bob.send(none)).Grants).toEqual([]);
  });

  it.each<[string, Partial<CreateGrantCommandInput>, string, string]>([
    [
      'an operation of other keys',
      { Operations: ['Sign'] },
      'ValidationException',
      'Grant operation Sign is not supported by a key of spec SYMMETRIC_DEFAULT and usage ENCRYPT_DECRYPT.',
    ],
    [
      'an operation of no key',
      { Operations: ['Everything' as 'Sign'] },
      'ValidationException',
      "1 validation error detected: Value '[Everything]' at 'operations' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [",
    ],
    ['no operation', { Operations: [] }, 'ValidationException', 'greater than or equal to 1'],
    [
      'a group for a grantee',
      { GranteePrincipal: `arn:aws:iam::${ACCOUNT}:group/all` },
      'InvalidArnException',
      `ARN does not refer to a valid principal: arn:aws:iam::${ACCOUNT}:group/all`,
    ],
    [
      'a service that retires',
      { RetiringPrincipal: 'lambda.amazonaws.com' },
      'InvalidArnException',
      'ARN does not refer to a valid principal: lambda.amazonaws.com',
    ],
    [
      'a grantee with a wildcard',
      { GranteePrincipal: `arn:aws:iam::${ACCOUNT}:user/*` },
      'ValidationException',
      "at 'granteePrincipal' failed to satisfy constraint",
    ],
    [
      'nine pairs',
      { Constraints: { EncryptionContextEquals: pairs(9) } },
      'ValidationException',
      'An encryption context constraint has at most 8 pairs.',
    ],
    [
      'a value of 385 characters',
      { Constraints: { EncryptionContextSubset: { a: 'x'.repeat(385) } } },
      'ValidationException',
      'A value of an encryption context constraint has at most 384 characters.',
    ],
    [
      'a constraint on who is served',
      { Constraints: { SourceArn: absentKey() } },
      'UnsupportedOperationException',
      'The SourceArn constraint of a grant is not simulated.',
    ],
    [
      'a service for a grantee',
      { GranteePrincipal: undefined, GranteeServicePrincipal: 's3.amazonaws.com' },
      'UnsupportedOperationException',
      'A service principal in a grant is not simulated.',
    ],
    [
      'nobody',
      { GranteePrincipal: undefined },
      'ValidationException',
      'GranteePrincipal is required.',
    ],
    ['a name with a space', { Name: 'a b' }, 'ValidationException', "Value 'a b' at 'name'"],
    ['a key by its alias', { KeyId: 'alias/a' }, 'NotFoundException', "Invalid keyId 'alias/a'"],
    [
      'a try',
      { DryRun: true },
      'DryRunOperationException',
      'The request would have succeeded, but the DryRun option is set.',
    ],
    ['a token that is none', { GrantTokens: ['bm9uZQ=='] }, 'InvalidGrantTokenException', ''],
  ])('refuses %s', async (_what, input, name, message) => {
    const error = await errorOf(grant(input));
    expect(error).toMatchObject({ name, status: 400, hasId: true });
    expect(error.message).toContain(message);
    expect((await client.send(new ListGrantsCommand({ KeyId: key.KeyId }))).Grants).toEqual([]);
  });

  it('takes for keys of other kinds what those do, without an encryption context', async () => {
    const mac = await kms.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    await grant({ KeyId: mac.Arn, Operations: ['GenerateMac', 'VerifyMac', 'RetireGrant'] });
    const rsa = await kms.key({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    await grant({ KeyId: rsa.Arn, Operations: ['Sign', 'Verify', 'GetPublicKey'] });
    for (const input of [
      { KeyId: mac.Arn, Operations: ['Decrypt'] as const },
      { KeyId: rsa.Arn, Operations: ['GenerateDataKey'] as const },
      {
        KeyId: mac.Arn,
        Operations: ['GenerateMac'] as const,
        Constraints: { EncryptionContextEquals: { a: 'b' } },
      },
    ]) {
      const refused = grant({ ...input, Operations: [...input.Operations] });
      expect((await errorOf(refused)).name).toBe('ValidationException');
    }
  });

  it('needs an enabled key; to list and to revoke, any will do', async () => {
    const { GrantId } = await grant();
    const { GrantToken } = await grant({ RetiringPrincipal: ALICE.arn });
    await client.send(new DisableKeyCommand({ KeyId: key.KeyId }));
    expect((await errorOf(grant())).name).toBe('DisabledException');
    await client.send(new ScheduleKeyDeletionCommand({ KeyId: key.KeyId }));
    expect((await errorOf(grant())).name).toBe('KMSInvalidStateException');
    await client.send(new RevokeGrantCommand({ KeyId: key.KeyId, GrantId }));
    await clientOf(ALICE).send(new RetireGrantCommand({ GrantToken }));
    expect((await client.send(new ListGrantsCommand({ KeyId: key.KeyId }))).Grants).toEqual([]);
  });

  it('leaves events that name the grant and no token', async () => {
    const { GrantId, GrantToken } = await grant({
      Constraints: { EncryptionContextSubset: { Dept: 'IT' } },
    });
    await client.send(new RetireGrantCommand({ GrantToken }));
    const [created, retired] = (await kms.finish()).events.map(({ event }) => event);
    expect(created).toMatchObject({
      eventName: 'CreateGrant',
      readOnly: false,
      requestParameters: {
        keyId: key.Arn,
        granteePrincipal: ALICE.arn,
        operations: ['Decrypt', 'Encrypt', 'DescribeKey'],
        constraints: { encryptionContextSubset: { Dept: 'IT' } },
      },
      responseElements: { grantId: GrantId, keyId: key.Arn },
      resources: [{ ARN: key.Arn }],
    });
    expect(retired).toMatchObject({
      eventName: 'RetireGrant',
      requestParameters: null,
      responseElements: { keyId: key.Arn },
      additionalEventData: { grantId: GrantId },
      resources: [{ ARN: key.Arn }],
    });
    expect(JSON.stringify([created, retired])).not.toContain(GrantToken);
  });
});

describe('who may make grants', () => {
  it('is told by policies, which can look at the grant', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        defaultKeyPolicy(ACCOUNT).Statement,
        {
          Effect: 'Allow',
          Principal: { AWS: BOB.arn },
          Action: 'kms:CreateGrant',
          Resource: '*',
          Condition: {
            'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt', 'DescribeKey'] },
            StringEquals: {
              'kms:GranteePrincipal': ALICE.arn,
              'kms:RetiringPrincipal': BOB.arn,
              'kms:GrantConstraintType': 'EncryptionContextSubset',
              'kms:EncryptionContext:team': 'blue',
            },
            Bool: { 'kms:GrantIsForAWSResource': 'false' },
          },
        },
      ].flat(),
    });
    key = await kms.key({ Policy });
    const bob = clientOf(BOB);
    const right = {
      Operations: ['Decrypt'] as CreateGrantCommandInput['Operations'],
      RetiringPrincipal: BOB.arn,
      Constraints: { EncryptionContextSubset: { team: 'blue' } },
    };
    await grant(right, bob);
    for (const change of [
      { Operations: ['Decrypt', 'Encrypt'] as CreateGrantCommandInput['Operations'] },
      { GranteePrincipal: BOB.arn },
      { RetiringPrincipal: ALICE.arn },
      { RetiringPrincipal: undefined },
      { Constraints: { EncryptionContextEquals: { team: 'blue' } } },
      { Constraints: { EncryptionContextSubset: { team: 'red' } } },
      { Constraints: undefined },
    ]) {
      expect((await errorOf(grant({ ...right, ...change }, bob))).name).toBe(
        'AccessDeniedException',
      );
    }
  });

  it('may be only a service that calls for somebody', async () => {
    const Condition = { Bool: { 'kms:GrantIsForAWSResource': 'true' } };
    const Action = ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'];
    const policy: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action, Resource: '*', Condition },
    };
    const bob = clientOf(BOB, policy);
    expect((await errorOf(grant({}, bob))).name).toBe('AccessDeniedException');
    const list = bob.send(new ListGrantsCommand({ KeyId: key.Arn }));
    expect((await errorOf(list)).name).toBe('AccessDeniedException');
    const input = { KeyId: key.Arn, GranteePrincipal: ALICE.arn, Operations: ['Decrypt'] };
    const forwarded = {
      principal: kms.principals.find(BOB.accessKeyId),
      viaService: `ec2.${REGION}.amazonaws.com`,
    };
    const made = await kms.call('CreateGrant', input, { forwarded });
    expect(made.status).toBe(200);
    const { GrantId } = made.json;
    const revoked = { KeyId: key.Arn, GrantId };
    expect((await kms.call('RevokeGrant', revoked, { forwarded })).status).toBe(200);
  });

  it('by a grant makes others that are as strict, or stricter', async () => {
    const alice = clientOf(ALICE);
    await grant({
      Operations: ['CreateGrant', 'Decrypt', 'DescribeKey'],
      Constraints: { EncryptionContextSubset: { team: 'blue' } },
    });
    const made = async (
      Operations: CreateGrantCommandInput['Operations'],
      Constraints?: CreateGrantCommandInput['Constraints'],
    ) => {
      const input = { GranteePrincipal: BOB.arn, Operations, Constraints };
      return await grant(input, alice).then(
        () => true,
        () => false,
      );
    };
    const blue = { team: 'blue' };
    expect(await made(['Decrypt'], { EncryptionContextSubset: blue })).toBe(true);
    expect(await made(['Decrypt'], { EncryptionContextSubset: { ...blue, a: 'b' } })).toBe(true);
    expect(await made(['Decrypt', 'CreateGrant'], { EncryptionContextEquals: blue })).toBe(true);
    expect(await made(['Encrypt'], { EncryptionContextSubset: blue })).toBe(false);
    expect(await made(['Decrypt'])).toBe(false);
    expect(await made(['Decrypt'], { EncryptionContextSubset: { team: 'red' } })).toBe(false);
    expect(await made(['Decrypt'], { EncryptionContextSubset: { a: 'b' } })).toBe(false);
    // The last one that was made hands on its exact context, and nothing wider.
    const bob = clientOf(BOB);
    const input = { Operations: ['Decrypt'] as CreateGrantCommandInput['Operations'] };
    await grant({ ...input, Constraints: { EncryptionContextEquals: blue } }, bob);
    const wider = grant({ ...input, Constraints: { EncryptionContextSubset: blue } }, bob);
    expect((await errorOf(wider)).name).toBe('AccessDeniedException');
  });
});

describe('retiring a grant', () => {
  it('is for the retiring principal, by token or by key and id', async () => {
    const byToken = await grant({ RetiringPrincipal: BOB.arn });
    const byId = await grant({ RetiringPrincipal: BOB.arn });
    const [alice, bob] = [clientOf(ALICE), clientOf(BOB)];
    const { GrantToken } = byToken;
    expect(await errorOf(alice.send(new RetireGrantCommand({ GrantToken })))).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        `User: ${ALICE.arn} is not authorized to perform: kms:RetireGrant on resource: ${key.Arn}`,
      ),
    });
    const dry = new RetireGrantCommand({ GrantToken, DryRun: true });
    expect((await errorOf(bob.send(dry))).name).toBe('DryRunOperationException');
    await bob.send(new RetireGrantCommand({ GrantToken }));
    expect((await errorOf(bob.send(new RetireGrantCommand({ GrantToken })))).name).toBe(
      'NotFoundException',
    );
    const { GrantId } = byId;
    await bob.send(new RetireGrantCommand({ KeyId: key.Arn, GrantId }));
    expect((await client.send(new ListGrantsCommand({ KeyId: key.KeyId }))).Grants).toEqual([]);
    expect(await verify(await kms.finish())).toEqual({ ok: true });
  });

  it('is for the grantee only where the grant says so', async () => {
    const alice = clientOf(ALICE);
    const without = await grant();
    const { GrantToken } = without;
    expect((await errorOf(alice.send(new RetireGrantCommand({ GrantToken })))).name).toBe(
      'AccessDeniedException',
    );
    const retirable = await grant({
      Operations: ['Decrypt', 'RetireGrant'],
      Constraints: { EncryptionContextEquals: { a: 'b' } },
    });
    await alice.send(new RetireGrantCommand({ GrantToken: retirable.GrantToken }));
    const { Grants } = await client.send(new ListGrantsCommand({ KeyId: key.KeyId }));
    expect(Grants?.map(({ GrantId }) => GrantId)).toEqual([without.GrantId]);
  });

  it('is for the account, which hands it on by IAM policies; a key policy has no say', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        defaultKeyPolicy(ACCOUNT).Statement,
        { Effect: 'Allow', Principal: { AWS: BOB.arn }, Action: 'kms:*', Resource: '*' },
        { Effect: 'Deny', Principal: '*', Action: 'kms:RetireGrant', Resource: '*' },
      ].flat(),
    });
    key = await kms.key({ Policy });
    const retire = async (by: KMSClient) => {
      const { GrantToken } = await grant();
      return await by.send(new RetireGrantCommand({ GrantToken })).then(
        () => true,
        () => false,
      );
    };
    expect(await retire(client)).toBe(true);
    expect(await retire(clientOf(BOB))).toBe(false);
    expect(await retire(clientOf(BOB, allowing('kms:RetireGrant')))).toBe(true);
    const denied: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 'kms:RetireGrant', Resource: '*' },
    };
    expect(await retire(clientOf(BOB, allowing('kms:*'), denied))).toBe(false);
    expect(await retire(sdk(kms.kms, { as: OTHER_ROOT }))).toBe(false);
  });

  it.each([
    [{}, 'ValidationException'],
    [{ KeyId: absentKey() }, 'ValidationException'],
    [{ GrantId: 'a' }, 'ValidationException'],
    [{ GrantToken: 'a', GrantId: 'b' }, 'ValidationException'],
    [{ GrantToken: 'bm9uZQ==' }, 'InvalidGrantTokenException'],
    [{ KeyId: absentKey(), GrantId: 'a' }, 'NotFoundException'],
    [{ KeyId: 'arn:aws:kms', GrantId: 'a' }, 'InvalidArnException'],
  ])('refuses to for %j', async (input, name) => {
    expect(await errorOf(client.send(new RetireGrantCommand(input)))).toMatchObject({ name });
  });
});

describe('grants that are put on a key from outside', () => {
  it('are listed and revoked like others', async () => {
    const alice = clientOf(ALICE);
    const plain = { GranteePrincipal: ALICE.arn, Operations: ['Encrypt'] };
    kms.kms.grant(key.Arn, [plain, { ...plain, GrantId: 'named', Name: 'known' }]);
    await encrypt(alice);
    const list = async () =>
      (await client.send(new ListGrantsCommand({ KeyId: key.KeyId }))).Grants ?? [];
    const grants = await list();
    expect(grants.map(({ Name }) => Name)).toEqual(['', 'known']);
    expect(new Set(grants.map(({ GrantId }) => GrantId)).size).toBe(2);
    await grant({ Name: 'known', Operations: ['Encrypt'] });
    expect((await list()).length).toBe(3);
    for (const { GrantId } of await list()) {
      await client.send(new RevokeGrantCommand({ KeyId: key.KeyId, GrantId }));
    }
    expect((await errorOf(encrypt(alice))).name).toBe('AccessDeniedException');
  });
});

describe('a grant token', () => {
  it('is read only as it was given', async () => {
    const { GrantToken } = await grant();
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat(GrantToken.length - 1), async (text, at) => {
        const tokens = [text, GrantToken.slice(0, at), `${GrantToken}${text || 'A'}`];
        for (const token of tokens.filter((each) => each !== '' && each !== GrantToken)) {
          expect((await errorOf(encrypt(client, undefined, [token]))).name).toBe(
            'InvalidGrantTokenException',
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the tests of grants', () => {
  it('have every operation of grants called', () => {
    const grants = [...called].filter((name) => /Grants?$/.test(name));
    expect(grants.sort()).toEqual(Object.keys(GRANT_OPERATIONS).sort());
  });
});

function pairs(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, 'value']));
}

/** ARN of a key that is not there. */
function absentKey(): string {
  return `arn:aws:kms:${REGION}:${ACCOUNT}:key/00000000-0000-4000-8000-000000000001`;
}
