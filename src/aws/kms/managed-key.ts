import { awsManagedS3KeyPolicy } from '../iam/index.ts';
import type { Ports } from './call.ts';
import type { KmsKey } from './key.ts';
import type { Place } from './key-store.ts';
import { aliasArn } from './key-store.ts';
import { makeKey } from './make-key.ts';

const ALIAS = 'alias/aws/s3';
/** AWS managed keys rotate every year. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export const YEAR_IN_DAYS = 365;

export function isManagedS3Alias(name: string): boolean {
  return name === ALIAS;
}

/** The AWS managed key `aws/s3` of an account and Region, made when S3 first needs it. */
export async function managedS3Key(ports: Ports, place: Place): Promise<KmsKey> {
  const arn = aliasArn(place, ALIAS);
  const alias = ports.store.alias(arn);
  const existing = alias === null ? null : ports.store.byId(alias.keyId);
  if (existing !== null) return existing;
  const document = awsManagedS3KeyPolicy(place);
  const now = ports.clock.now();
  const key = await makeKey(ports, place, {
    manager: 'AWS',
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    description: 'Default key that protects my S3 objects when no other key is defined',
    policy: { document, text: JSON.stringify(document, null, 2) },
    rotation: { days: YEAR_IN_DAYS, from: now },
  });
  ports.store.putAlias({ ...place, name: ALIAS, arn, created: now, updated: now, keyId: key.id });
  return key;
}
