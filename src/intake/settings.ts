import { profileOf } from '../modes/profiles.ts';
import { type PolicyRequest, REQUEST_FIELDS } from '../scenario/index.ts';
import type { Finds } from './finds.ts';
import type { PublicAccessBlock } from './intake.ts';
import { sayKey } from './names.ts';
import { isMembers, member, textIn } from './values.ts';

/** The four switches, as S3's API, CloudFormation and iam-collect name them. One that is not named is off. */
export function publicAccessBlockOf(block: unknown): PublicAccessBlock {
  const on = (name: string) => [true, 'true'].includes(member(block, name) as boolean | string);
  return {
    blockPublicAcls: on('BlockPublicAcls'),
    ignorePublicAcls: on('IgnorePublicAcls'),
    blockPublicPolicy: on('BlockPublicPolicy'),
    restrictPublicBuckets: on('RestrictPublicBuckets'),
  };
}

/** Who owns objects, of the rules of `s3api get-bucket-ownership-controls`. */
export function ownershipOf(rules: readonly unknown[]): string | null {
  return textIn(rules[0], 'ObjectOwnership');
}

/** Values of the request's own field, by what S3 calls the algorithm. */
const DEFAULTS: ReadonlyMap<string, PolicyRequest['bucket-default']> = new Map(
  REQUEST_FIELDS['bucket-default'].flatMap((id) => {
    const algorithm = profileOf(id)?.bucketDefault?.algorithm;
    return algorithm === undefined ? [] : [[algorithm, id] as const];
  }),
);

/** The bucket's default encryption, of the rules of `s3api get-bucket-encryption` or of a template. */
export function bucketDefaultOf(rules: readonly unknown[], finds: Finds): void {
  const [rule] = rules;
  const chosen =
    member(rule, 'ApplyServerSideEncryptionByDefault') ??
    member(rule, 'ServerSideEncryptionByDefault');
  if (!isMembers(chosen)) return;
  const value = DEFAULTS.get(textIn(chosen, 'SSEAlgorithm') ?? '');
  if (value !== undefined) finds.says('bucket-default', value);
  sayKey(textIn(chosen, 'KMSMasterKeyID'), finds);
}
