import {
  CreateGrantCommand,
  type CreateGrantCommandInput,
  EncryptCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { utf8 } from '../../lib/bytes.ts';
import type { PolicyDocument } from '../iam/index.ts';
import type { NewPrincipal } from '../principals.ts';
import { ACCOUNT, ALICE, noting, recordedKms, sdk } from './kms.test-helper.ts';

export const BOB = { accessKeyId: 'AKIABOB', arn: `arn:aws:iam::${ACCOUNT}:user/bob` };

/** A recorded KMS with a key to grant, seen by the account's root. */
export interface GrantScene {
  readonly kms: ReturnType<typeof recordedKms>;
  readonly client: KMSClient;
  readonly key: { readonly KeyId: string; readonly Arn: string };
  /** A client of somebody with these policies. */
  clientOf(
    who: Pick<NewPrincipal, 'accessKeyId' | 'arn'>,
    ...policies: PolicyDocument[]
  ): KMSClient;
  /** A grant to Alice, unless said otherwise. */
  grant(
    input?: Partial<CreateGrantCommandInput>,
    by?: KMSClient,
  ): Promise<{ readonly GrantId: string; readonly GrantToken: string }>;
  encrypt(
    by: KMSClient,
    context?: Record<string, string>,
    tokens?: string[],
  ): Promise<{ readonly CiphertextBlob?: Uint8Array }>;
}

/**
 * @param called is told the operations that the root's client calls
 * @param Policy of the key
 */
export async function grantScene(called: Set<string>, Policy?: string): Promise<GrantScene> {
  const kms = recordedKms();
  const client = sdk(noting(kms.kms, called));
  const key = await kms.key({ Policy });
  kms.recorder.stage();
  return {
    kms,
    client,
    key,
    clientOf(who, ...policies) {
      kms.principals.add({ ...who, policies });
      return sdk(kms.kms, { as: who.accessKeyId });
    },
    async grant(input = {}, by = client) {
      const { GrantId = '', GrantToken = '' } = await by.send(
        new CreateGrantCommand({
          KeyId: key.Arn,
          GranteePrincipal: ALICE.arn,
          Operations: ['Decrypt', 'Encrypt', 'DescribeKey'],
          ...input,
        }),
      );
      return { GrantId, GrantToken };
    },
    encrypt: (by, EncryptionContext, GrantTokens) =>
      by.send(
        new EncryptCommand({
          KeyId: key.Arn,
          Plaintext: utf8('x'),
          EncryptionContext,
          GrantTokens,
        }),
      ),
  };
}

export function allowing(...Action: string[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } };
}
