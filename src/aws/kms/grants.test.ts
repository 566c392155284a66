import {
  type CreateGrantCommandInput,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  GenerateDataKeyCommand,
  type KMSClient,
  ListGrantsCommand,
  ListRetirableGrantsCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../trace/index.ts';
import { allowing, BOB, type GrantScene, grantScene } from './grants.test-helper.ts';
import { ACCOUNT, ALICE, errorOf, OTHER_ACCOUNT, REGION } from './kms.test-helper.ts';
import { GRANT_OPERATIONS } from './operations/grants.ts';

const ROOT_ARN = `arn:aws:iam::${ACCOUNT}:root`;
const called = new Set<string>();
let kms: GrantScene['kms'];
let client: GrantScene['client'];
let key: GrantScene['key'];
let clientOf: GrantScene['clientOf'];
let grant: GrantScene['grant'];
let encrypt: GrantScene['encrypt'];

async function begin(Policy?: string): Promise<void> {
  ({ kms, client, key, clientOf, grant, encrypt } = await grantScene(called, Policy));
}

beforeEach(() => begin());

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
