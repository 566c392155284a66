import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import type { Basis, FoundKind, UnreadCode } from '../../../intake/index.ts';
import type { MoreKind } from '../../../scenario/index.ts';
import { KIND_NAMES } from '../editors/editor-names.ts';

/** What each kind is called where it is found. */
export const FOUND_NAMES = {
  bucket: bringTexts.bucket,
  key: bringTexts.key,
  ...KIND_NAMES,
} as const satisfies Record<FoundKind, unknown>;

export const FOUND_KINDS = Object.keys(FOUND_NAMES) as readonly FoundKind[];

/** What each further kind is, and the command that prints one. */
export const ABOUT_KINDS = {
  identity: { about: bringTexts.aboutIdentity, command: 'aws iam get-role-policy' },
  boundary: { about: bringTexts.aboutBoundary, command: 'aws iam get-policy-version' },
  session: { about: bringTexts.aboutSession, command: 'aws sts assume-role --policy' },
  endpoint: { about: bringTexts.aboutEndpoint, command: 'aws ec2 describe-vpc-endpoints' },
  scp: { about: bringTexts.aboutScp, command: 'aws organizations describe-policy' },
  rcp: { about: bringTexts.aboutRcp, command: 'aws organizations describe-policy' },
  grant: { about: bringTexts.aboutGrant, command: 'aws kms list-grants' },
} as const satisfies Record<MoreKind, unknown>;

/** Why a kind is thought to be what it is; null where the tool says it. */
export const BASIS_TEXTS = {
  said: null,
  version: bringTexts.basisVersion,
  'kms-principal': bringTexts.basisKms,
  's3-principal': bringTexts.basisBucket,
  'everywhere-deny': bringTexts.basisRcp,
  'everywhere-allow': bringTexts.basisEndpoint,
  'denies-only': bringTexts.basisScp,
  'no-principal': bringTexts.basisIdentity,
} as const satisfies Record<Basis, unknown>;

export const UNREAD_TEXTS = {
  cut: bringTexts.unreadCut,
  'not-json': bringTexts.unreadNotJson,
  'too-deep': bringTexts.unreadDeep,
  'not-yaml': bringTexts.unreadYaml,
  nothing: bringTexts.unreadNothing,
  'shape-unknown': bringTexts.unreadShape,
  'no-document': bringTexts.unreadNoDocument,
  'known-after-apply': bringTexts.unreadAfterApply,
  'trust-policy': bringTexts.unreadTrust,
  'names-only': bringTexts.unreadNamesOnly,
  acl: bringTexts.unreadAcl,
  'other-policy-type': bringTexts.unreadOtherType,
} as const satisfies Record<UnreadCode, unknown>;
