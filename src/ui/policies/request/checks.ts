import type { AccessRequest } from '../../../aws/iam/index.ts';
import { contextConditions } from '../../../aws/kms/encryption-context.ts';
import { principalContext } from '../../../aws/principals.ts';
import { SSE, SSE_KEY_ID } from '../../../aws/s3/encryption/sse.ts';
import { UNSIGNED_PAYLOAD } from '../../../aws/sigv4.ts';
import type { Text } from '../../../lib/text.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { checkTexts } from './check-texts.ts';
import { usesKms, writtenAs } from './encryption.ts';
import { type Names, namesOf } from './names.ts';

/** One question that a service puts to the policies before it does what is asked. */
export interface Check {
  readonly id: string;
  readonly service: 's3' | 'kms';
  /** When in the request it is asked. */
  readonly purpose: Text;
  readonly request: AccessRequest;
  /** For KMS: the key whose policy is asked. The AWS managed key's policy is AWS's own. */
  readonly key: { readonly managed: boolean; readonly account: string } | null;
}

type Context = Record<string, string | readonly string[]>;

/**
 * Everything that S3 and KMS check for a request, in order. Which KMS action S3 needs for which request:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 *
 * @param now milliseconds since 1970, for `aws:CurrentTime`
 */
export function checksOf(request: PolicyRequest, now: number): readonly Check[] {
  const names = namesOf(request);
  const target = request.do === 'CopyObject' ? `copy-of-${names.objectKey}` : names.objectKey;
  const s3 = (id: string, purpose: Text, action: string, key: string, context: Context = {}) =>
    s3Check(request, names, now, { id, purpose, action, key, context });
  const written = writtenAs(request);
  const generate = usesKms(written)
    ? [kmsCheck(request, names, now, 'GenerateDataKey', target)]
    : [];
  const decrypt = usesKms(request.stored)
    ? [kmsCheck(request, names, now, 'Decrypt', names.objectKey)]
    : [];
  switch (request.do) {
    case 'PutObject': {
      const put = s3('put', checkTexts.put, 's3:PutObject', target, writeHeaders(request, names));
      return [put, ...generate];
    }
    case 'GetObject':
      return [
        s3('get', checkTexts.get, 's3:GetObject', target, readHeaders(request.stored)),
        ...decrypt,
      ];
    case 'DeleteObject':
      return [s3('delete', checkTexts.delete, 's3:DeleteObject', target)];
    case 'CopyObject': {
      const headers = {
        ...writeHeaders(request, names),
        's3:x-amz-copy-source': `/${names.bucket}/${names.objectKey
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
      };
      return [
        s3('put', checkTexts.copyTarget, 's3:PutObject', target, headers),
        s3('get', checkTexts.copySource, 's3:GetObject', names.objectKey, headers),
        ...decrypt,
        ...generate,
      ];
    }
    case 'MultipartUpload': {
      const customer = readHeaders(written);
      const begun = { ...customer, ...uploadHeaders(request, names) };
      const unlock = usesKms(written) ? [kmsCheck(request, names, now, 'Decrypt', target)] : [];
      return [
        s3('create', checkTexts.create, 's3:PutObject', target, writeHeaders(request, names)),
        ...generate,
        s3('part', checkTexts.part, 's3:PutObject', target, begun),
        ...unlock,
        s3('complete', checkTexts.complete, 's3:PutObject', target, begun),
      ];
    }
  }
}

function principalOf({ caller, callerAccount }: Names) {
  if (callerAccount === null) return null;
  return { accessKeyId: '', arn: caller, account: callerAccount, policies: [] };
}

/** Condition keys of every request. */
function timeContext(now: number): Context {
  return {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
  };
}

/** Condition keys that S3 gives: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
function s3Check(
  request: PolicyRequest,
  names: Names,
  now: number,
  ask: { id: string; purpose: Text; action: string; key: string; context: Context },
): Check {
  const context: Context = {
    ...principalContext(principalOf(names)),
    'aws:SecureTransport': String(request.tls === 'yes'),
    ...timeContext(now),
    'aws:RequestedRegion': names.region,
    'aws:ResourceAccount': names.account,
    's3:ResourceAccount': names.account,
    ...ask.context,
  };
  if (names.callerAccount !== null) {
    context['s3:authType'] = 'REST-HEADER';
    context['s3:signatureversion'] = 'AWS4-HMAC-SHA256';
    // Over plain HTTP it is the digest of the body, which nobody knows here.
    if (request.tls === 'yes') context['s3:x-amz-content-sha256'] = UNSIGNED_PAYLOAD;
  }
  return {
    id: ask.id,
    service: 's3',
    purpose: ask.purpose,
    key: null,
    request: {
      principal: names.caller,
      action: ask.action,
      resource: `arn:aws:s3:::${names.bucket}/${ask.key}`,
      resourceAccount: names.account,
      context,
    },
  };
}

const CUSTOMER = 's3:x-amz-server-side-encryption-customer-algorithm';

/** What the encryption headers of a write offer to conditions. */
function writeHeaders({ sse, key }: PolicyRequest, { keyArn }: Names): Context {
  if (sse === 'none') return {};
  if (sse === 'customer') return { [CUSTOMER]: 'AES256' };
  const named = usesKms(sse) && key === 'named';
  return { [`s3:${SSE}`]: sse, ...(named ? { [`s3:${SSE_KEY_ID}`]: keyArn } : {}) };
}

/** Reads and the later requests of an upload carry encryption headers for a customer's key only. */
function readHeaders(encryption: PolicyRequest['stored']): Context {
  return encryption === 'customer' ? { [CUSTOMER]: 'AES256' } : {};
}

/** The later requests of an upload: what it was begun with. AWS does not document this. */
function uploadHeaders(request: PolicyRequest, names: Names): Context {
  const written = writtenAs(request);
  if (written === 'customer') return {};
  const arn = request.key === 'named' ? names.keyArn : managedKeyArn(names, 'caller');
  return {
    [`s3:${SSE}`]: written,
    ...(usesKms(written) ? { [`s3:${SSE_KEY_ID}`]: arn } : {}),
  };
}

/** Stands for the id of an AWS managed key, which AWS draws. */
const MANAGED_KEY_ID = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const MANAGED_ALIAS = 'alias/aws/s3';

/** `alias/aws/s3` is the caller's own when something is written, and was the owner's when what lies there was. */
function managedKeyArn({ account, callerAccount, region }: Names, whose: 'caller' | 'owner') {
  const of = whose === 'caller' ? (callerAccount ?? account) : account;
  return `arn:aws:kms:${region}:${of}:key/${MANAGED_KEY_ID}`;
}

/** Condition keys that KMS gives: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
function kmsCheck(
  request: PolicyRequest,
  names: Names,
  now: number,
  operation: 'GenerateDataKey' | 'Decrypt',
  objectKey: string,
): Check {
  const managed = request.key === 'aws-s3';
  const isWritten = request.do === 'PutObject' || request.do === 'MultipartUpload';
  const whose = operation === 'GenerateDataKey' || isWritten ? 'caller' : 'owner';
  const arn = managed ? managedKeyArn(names, whose) : names.keyArn;
  const account = arn.split(':')[4] ?? '';
  const context: Context = {
    ...principalContext(principalOf(names)),
    'aws:SecureTransport': 'true',
    ...timeContext(now),
    'aws:RequestedRegion': names.region,
    'aws:ViaAWSService': 'true',
    'aws:ResourceAccount': account,
    'kms:CallerAccount': names.callerAccount ?? '',
    'kms:ViaService': `s3.${names.region}.amazonaws.com`,
    'kms:KeySpec': 'SYMMETRIC_DEFAULT',
    'kms:KeyUsage': 'ENCRYPT_DECRYPT',
    'kms:CustomerMasterKeySpec': 'SYMMETRIC_DEFAULT',
    'kms:CustomerMasterKeyUsage': 'ENCRYPT_DECRYPT',
    'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT',
    'kms:KeyOrigin': 'AWS_KMS',
    'kms:MultiRegion': 'false',
    ...contextConditions(new Map([['aws:s3:arn', `arn:aws:s3:::${names.bucket}/${objectKey}`]])),
    'kms:ResourceAliases': managed ? [MANAGED_ALIAS] : [],
    ...(managed && operation === 'GenerateDataKey' ? { 'kms:RequestAlias': MANAGED_ALIAS } : {}),
  };
  const purpose = operation === 'Decrypt' ? checkTexts.decrypt : checkTexts.generate;
  return {
    id: operation,
    service: 'kms',
    purpose,
    key: { managed, account },
    request: {
      principal: names.caller,
      action: `kms:${operation}`,
      resource: arn,
      resourceAccount: account,
      context,
    },
  };
}
