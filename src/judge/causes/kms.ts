import { defaultKeyPolicy, type PolicyDocument } from '../../aws/iam/index.ts';
import type { PolicyRequest } from '../../scenario/index.ts';
import { namesOf } from '../names.ts';
import { writes } from '../request.ts';
import type { Cause } from './cause.ts';
import { foreignKey, ofPolicy, told } from './fits.ts';
import { accountIn, type Pasted } from './pasted.ts';
import { actionOf, allowKey, allowS3, asGuest, doc, partner, under, withKey } from './trials.ts';

const KMS = 'https://docs.aws.amazon.com/kms/latest/developerguide/';
const S3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const TROUBLE = `${S3}troubleshoot-403-errors.html#bucket-encryption`;

/** A key that is not the object's. */
const OTHER_KEY_ID = 'ffffffff-0000-4000-8000-000000000000';

/** The action of KMS that is refused: the text's, else the one that the request needs. */
function kmsAction(request: PolicyRequest, pasted: Pasted): string {
  const action = actionOf(request, { ...pasted, service: 'kms' });
  if (action.startsWith('kms:')) return action;
  return actionOf(request, {
    ...pasted,
    service: 'kms',
    evidence: { ...pasted.evidence, action: null },
  });
}

/** What a KMS key has to do with it: its policy, the caller's permissions for it, its state. */
export const KMS_CAUSES: readonly Cause[] = [
  {
    id: 'kms-identity-silent',
    page: TROUBLE,
    policy: 'identity',
    looks: ['identity', 'object'],
    owner: 'iam',
    fit: ofPolicy({ kind: 'identity', deny: 'implicit', service: 'kms', bare: 'likely' }),
    trial: (request) => under(withKey(request), (names) => ({ identity: doc(allowS3(names)) })),
  },
  {
    id: 'kms-other-key',
    page: `${S3}UsingKMSEncryption.html`,
    policy: 'identity',
    looks: ['object', 'identity'],
    owner: 'iam',
    fit: ofPolicy({
      ...{ kind: 'identity', deny: 'implicit', service: 'kms' },
      ...{ named: 'likely', bare: 'possible' },
    }),
    trial: (request) =>
      under(withKey(request), (names) => ({
        identity: doc(
          allowS3(names),
          allowKey({ ...names, keyArn: names.keyArn.replace(/[^/]+$/, OTHER_KEY_ID) }),
        ),
      })),
  },
  {
    id: 'kms-alias-resource',
    page: `${KMS}alias-authorization.html`,
    policy: 'identity',
    looks: ['identity', 'key-state'],
    owner: 'iam',
    fit: ofPolicy({
      ...{ kind: 'identity', deny: 'implicit', service: 'kms' },
      ...{ named: 'likely', bare: 'rare' },
    }),
    trial: (request) =>
      under(withKey(request), (names) => ({
        identity: doc(
          allowS3(names),
          allowKey({
            ...names,
            keyArn: names.keyArn.replace(/key\/[^/]+$/, names.keyAlias ?? 'alias/object-key'),
          }),
        ),
      })),
  },
  {
    id: 'key-no-delegation',
    page: `${KMS}key-policy-default.html#key-policy-default-allow-root-enable-iam`,
    policy: 'key',
    looks: ['key'],
    owner: 'key',
    fit: ofPolicy({ kind: 'resource', deny: 'implicit', service: 'kms', bare: 'likely' }),
    trial: (request) =>
      under(withKey(request), ({ account, partition }) => ({
        key: doc({
          Sid: 'AdministratorsOnly',
          Effect: 'Allow',
          Principal: { AWS: `arn:${partition}:iam::${account}:role/key-admin` },
          Action: 'kms:*',
          Resource: '*',
        }),
      })),
  },
  {
    id: 'key-denies',
    page: `${KMS}policy-evaluation.html`,
    policy: 'key',
    looks: ['key'],
    owner: 'key',
    fit: ofPolicy({ kind: 'resource', deny: 'explicit', service: 'kms', bare: 'possible' }),
    trial: (request, pasted) =>
      under(withKey(request), (names) => ({ key: denying(names, kmsAction(request, pasted)) })),
  },
  {
    id: 'kms-identity-denies',
    page: `${KMS}policy-evaluation.html`,
    policy: 'identity',
    looks: ['identity'],
    owner: 'iam',
    fit: ofPolicy({ kind: 'identity', deny: 'explicit', service: 'kms', bare: 'possible' }),
    trial: (request, pasted) =>
      under(withKey(request), (names) => ({
        identity: doc(allowS3(names), allowKey(names), {
          Sid: 'NotThisKey',
          Effect: 'Deny',
          Action: kmsAction(request, pasted),
          Resource: '*',
        }),
      })),
  },
  {
    id: 'key-silent-foreign',
    page: `${KMS}key-policy-modifying-external-accounts.html`,
    policy: 'key',
    looks: ['key'],
    owner: 'key',
    fit: foreignKey('likely', 'implicit'),
    trial: (request) =>
      under(withKey(asGuest(request)), ({ account, partition }) => ({
        key: defaultKeyPolicy(account, partition),
      })),
  },
  {
    id: 'managed-key-foreign',
    page: `${S3}bucket-encryption.html`,
    policy: null,
    looks: ['object', 'bucket-default'],
    owner: 'bucket',
    fit: foreignKey('likely', 'implicit'),
    // Who uploads without naming a key gets the AWS managed key of the own account.
    trial: (request) =>
      writes(request)
        ? null
        : under(
            { ...withKey(asGuest(request)), 'kms-key': 'aws-managed', 'key-name': 'arn' },
            (names) => ({
              identity: doc(allowS3(names), allowKey({ ...names, keyArn: '*' })),
            }),
          ),
  },
  {
    id: 'key-denies-foreign',
    page: `${KMS}policy-evaluation.html`,
    policy: 'key',
    looks: ['key'],
    owner: 'key',
    fit: foreignKey('possible', 'explicit'),
    trial: (request, pasted) =>
      under(withKey(asGuest(request)), (names) => ({
        key: doc(
          {
            Sid: 'Guest',
            Effect: 'Allow',
            ...(partner(names) === undefined ? {} : { Principal: partner(names) }),
            Action: 'kms:*',
            Resource: '*',
          },
          ...statementsOf(denying(names, kmsAction(request, pasted))),
        ),
      })),
  },
  {
    id: 'key-disabled',
    page: `${KMS}key-state.html`,
    policy: null,
    looks: ['key-state'],
    owner: 'key',
    fit: told(/^(?:KMS\.)?(?:DisabledException|KMSDisabledException)$/, 'key-disabled'),
    trial: (request) => under({ ...withKey(request), 'key-state': 'disabled' }, () => ({})),
  },
  {
    id: 'key-pending-deletion',
    page: `${KMS}key-state.html`,
    policy: null,
    looks: ['key-state'],
    owner: 'key',
    fit: told(/KMSInvalidStateException$|InvalidStateException$/, 'key-pending-deletion'),
    trial: (request) => under({ ...withKey(request), 'key-state': 'pending-deletion' }, () => ({})),
  },
  {
    id: 'key-in-other-region',
    page: `${S3}UsingKMSEncryption.html`,
    policy: null,
    looks: ['key-state', 'bucket-default'],
    owner: 'yourself',
    fit: told(/^(?:KMS\.)?NotFoundException$/),
    trial: (request) => {
      const asked = withKey({ ...request, operation: 'upload', 'chosen-by': 'request' });
      return under(
        {
          ...asked,
          'key-arn': `arn:aws:kms:${asked.region === 'us-west-2' ? 'us-east-1' : 'us-west-2'}:${accountIn(asked['key-arn']) ?? '111122223333'}:key/${OTHER_KEY_ID}`,
        },
        () => ({}),
      );
    },
  },
  {
    id: 'key-not-there',
    page: `${KMS}find-cmk-id-arn.html`,
    policy: null,
    looks: ['key-state', 'bucket-default'],
    owner: 'yourself',
    fit: told(/^(?:KMS\.)?NotFoundException$/),
    // An id of another Region is none of this one.
    trial: (request) => {
      const asked = withKey({ ...request, operation: 'upload', 'chosen-by': 'request' });
      const { keyArn, region } = namesOf(asked);
      const there = region === 'us-west-2' ? 'us-east-1' : 'us-west-2';
      return under(
        {
          ...asked,
          'key-name': 'id',
          'key-arn': keyArn.replace(/^(arn:[^:]*:kms:)[^:]*/, `$1${there}`),
        },
        () => ({}),
      );
    },
  },
  {
    id: 'kms-throttled',
    page: `${KMS}throttling.html`,
    policy: null,
    looks: ['bucket-default'],
    owner: 'yourself',
    fit: told(/ThrottlingException$/, 'kms-rate'),
    trial: (request) => under({ ...withKey(request), 'kms-rate': 'throttled' }, () => ({})),
  },
];

function denying(
  { account, partition }: { readonly account: string; readonly partition: string },
  action: string,
): PolicyDocument {
  return doc(...statementsOf(defaultKeyPolicy(account, partition)), {
    Sid: 'NotFromThere',
    Effect: 'Deny',
    Principal: '*',
    Action: action,
    Resource: '*',
    Condition: { Bool: { 'aws:ViaAWSService': 'true' } },
  });
}

function statementsOf({ Statement }: PolicyDocument) {
  return [Statement].flat();
}
