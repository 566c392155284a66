import { SSE } from '../../aws/s3/encryption/sse.ts';
import type { PolicyRequest } from '../../scenario/index.ts';
import { answersOf } from '../answered-keys.ts';
import { writes } from '../request.ts';
import type { Cause } from './cause.ts';
import { bare, both, foreign, missingObject, ofPolicy, onlyFor, told, unsigned } from './fits.ts';
import { PLAIN_MODE } from './modes.ts';
import { actionOf, allowKey, allowS3, asGuest, bucketArns, doc, guest, under } from './trials.ts';

const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const TROUBLE = `${GUIDE}troubleshoot-403-errors.html`;

/** Addresses for documentation that the caller is not at. https://www.rfc-editor.org/rfc/rfc5737 */
function elsewhere(request: PolicyRequest): string {
  const from = answersOf(request).get('aws:sourceip') ?? '';
  return from.startsWith('192.0.2.') ? '198.51.100.0/24' : '192.0.2.0/24';
}

/** What the bucket, what lies in it and who asks have to do with a refusal by S3. */
export const S3_CAUSES: readonly Cause[] = [
  {
    id: 'identity-silent',
    page: `${TROUBLE}#bucket-iam-policies`,
    policy: 'identity',
    looks: ['identity', 'who-am-i'],
    owner: 'iam',
    fit: ofPolicy({ kind: 'identity', deny: 'implicit', service: 's3', bare: 'likely' }),
    trial: (request) => under(request, (names) => ({ identity: doc(allowKey(names)) })),
  },
  {
    id: 'bucket-demands-encryption',
    page: `${GUIDE}UsingKMSEncryption.html#require-sse-kms`,
    policy: 'bucket',
    looks: ['bucket', 'client'],
    owner: 'yourself',
    fit: both(
      ofPolicy({ kind: 'resource', deny: 'explicit', service: 's3', bare: 'possible' }),
      onlyFor('upload'),
    ),
    trial: (request) => {
      if (!writes(request)) return null;
      const asked: typeof request = {
        ...request,
        mode: PLAIN_MODE,
        'chosen-by': 'bucket-default',
      };
      return under(asked, (names) => ({
        bucket: doc({
          Sid: 'DenyOtherEncryption',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: bucketArns(names)[1],
          Condition: { StringNotEquals: { [`s3:${SSE}`]: 'aws:kms' } },
        }),
      }));
    },
  },
  {
    id: 'bucket-denies',
    page: `${TROUBLE}#bucket-iam-policies`,
    policy: 'bucket',
    looks: ['bucket'],
    owner: 'bucket',
    fit: ofPolicy({ kind: 'resource', deny: 'explicit', service: 's3', bare: 'likely' }),
    trial: (request, pasted) =>
      under(request, (names) => ({
        bucket: doc({
          Sid: 'DenyOutside',
          Effect: 'Deny',
          Principal: '*',
          Action: actionOf(request, pasted),
          Resource: [...bucketArns(names)],
          Condition: { NotIpAddress: { 'aws:SourceIp': elsewhere(request) } },
        }),
      })),
  },
  {
    id: 'identity-denies',
    page: `${TROUBLE}#bucket-iam-policies`,
    policy: 'identity',
    looks: ['identity', 'who-am-i'],
    owner: 'iam',
    fit: ofPolicy({ kind: 'identity', deny: 'explicit', service: 's3', bare: 'possible' }),
    trial: (request, pasted) =>
      under(request, (names) => ({
        identity: doc(allowS3(names), allowKey(names), {
          Sid: 'NotThis',
          Effect: 'Deny',
          Action: actionOf(request, pasted),
          Resource: '*',
        }),
      })),
  },
  {
    id: 'bucket-silent',
    page: `${TROUBLE}#bucket-iam-policies`,
    policy: 'bucket',
    looks: ['bucket', 'who-am-i'],
    owner: 'bucket',
    fit: (pasted) => {
      const fit = ofPolicy({ kind: 'resource', deny: 'implicit', service: 's3', bare: 'rare' })(
        pasted,
      );
      return fit === 'rare' && pasted.isService ? 'likely' : fit;
    },
    // Of whoever has IAM policies S3 says that these do not allow it.
    trial: (request, { evidence, isService }) =>
      evidence.caller !== null && !isService
        ? null
        : under({ ...request, caller: 'service' }, () => ({ bucket: null })),
  },
  {
    id: 'bucket-silent-foreign',
    page: `${GUIDE}example-walkthroughs-managing-access-example2.html`,
    policy: 'bucket',
    looks: ['bucket', 'who-am-i'],
    owner: 'bucket',
    fit: both(bare('likely'), foreign),
    trial: (request) => under(asGuest(request), () => ({ bucket: null })),
  },
  {
    id: 'not-signed',
    page: `${TROUBLE}#access-denied-message-examples`,
    policy: null,
    looks: ['who-am-i', 'client'],
    owner: 'yourself',
    fit: both(both(bare('possible'), foreign), unsigned),
    trial: (request) =>
      under({ ...request, caller: 'anonymous', mode: PLAIN_MODE }, () => ({ bucket: null })),
  },
  {
    id: 'no-such-object',
    page: `${GUIDE}troubleshoot-403-errors.html#access-denied-list-bucket`,
    policy: 'identity',
    looks: ['object', 'identity'],
    owner: 'yourself',
    fit: missingObject,
    trial: (request) =>
      writes(request)
        ? null
        : under({ ...request, operation: 'download', 'object-state': 'missing' }, (names) =>
            request.caller === 'service'
              ? { bucket: doc({ ...guest(names), Action: 's3:GetObject' }) }
              : { identity: doc({ ...allowS3(names), Action: 's3:GetObject' }, allowKey(names)) },
          ),
  },
  {
    id: 'object-of-other-account',
    page: `${TROUBLE}#troubleshoot-403-object-ownership`,
    policy: null,
    looks: ['ownership'],
    owner: 'uploader',
    fit: both(bare('possible'), onlyFor('download')),
    trial: (request) =>
      writes(request)
        ? null
        : under({ ...request, operation: 'download', 'object-owner': 'other' }, () => ({})),
  },
  {
    id: 'public-access-restricted',
    page: `${GUIDE}access-control-block-public-access.html`,
    policy: null,
    looks: ['public-access'],
    owner: 'bucket',
    fit: both(bare('possible'), foreign),
    trial: (request) =>
      under({ ...asGuest(request), 'public-access': 'on' }, (names) => ({
        bucket: doc({
          Sid: 'Everybody',
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:*',
          Resource: [...bucketArns(names)],
        }),
      })),
  },
  {
    id: 'public-acl-blocked',
    page: `${GUIDE}access-control-block-public-access.html`,
    policy: null,
    looks: ['public-access', 'client'],
    owner: 'yourself',
    fit: told(/^AccessControlListNotSupported$/, 'blocked-acl'),
    trial: (request, { says }) =>
      under(
        {
          ...request,
          operation: 'upload',
          fault: 'public-acl',
          // Where ACLs are off, as they are in new buckets, S3 says that of every one.
          'public-access': says.has('blocked-acl') ? 'on' : 'off',
        },
        () => ({}),
      ),
  },
  {
    id: 'public-policy-blocked',
    page: `${GUIDE}access-control-block-public-access.html`,
    policy: 'bucket',
    looks: ['public-access'],
    owner: 'bucket',
    fit: told(null, 'blocked-policy'),
    trial: (request) =>
      under({ ...request, operation: 'put-bucket-policy', 'public-access': 'on' }, (names) => ({
        bucket: doc({
          Sid: 'Everybody',
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: bucketArns(names)[1],
        }),
      })),
  },
];
