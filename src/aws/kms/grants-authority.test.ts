import {
  type CreateGrantCommandInput,
  type KMSClient,
  ListGrantsCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
} from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../trace/index.ts';
import type { PolicyDocument } from '../iam/index.ts';
import { defaultKeyPolicy } from '../iam/index.ts';
import { allowing, BOB, type GrantScene, grantScene } from './grants.test-helper.ts';
import { ACCOUNT, ALICE, errorOf, OTHER_ROOT, REGION, sdk } from './kms.test-helper.ts';

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
    await begin(Policy);
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
    await begin(Policy);
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

/** ARN of a key that is not there. */
function absentKey(): string {
  return `arn:aws:kms:${REGION}:${ACCOUNT}:key/00000000-0000-4000-8000-000000000001`;
}
