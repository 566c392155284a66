import { FIELDS, type FieldKey } from './fields.ts';
import { DEFAULTS, OPENING } from './scenario.ts';

/**
 * What is chosen of a request that is judged by policies: the circumstances of a flow, save those that name policies and
 * how many objects it moves, and what no flow plays. Keys are address keys.
 */
export const REQUEST_FIELDS = {
  mode: FIELDS.mode,
  operation: [...FIELDS.operation, 'delete', 'head', 'list', 'put-bucket-policy'],
  'chosen-by': FIELDS['chosen-by'],
  /** `service`: an AWS service in its own name, see `REQUEST_NAMES.service`. */
  caller: [...FIELDS.caller, 'root', 'service'],
  connection: FIELDS.connection,
  'kms-key': FIELDS['kms-key'],
  'key-state': FIELDS['key-state'],
  'bucket-default': FIELDS['bucket-default'],
  'key-name': FIELDS['key-name'],
  'kms-rate': FIELDS['kms-rate'],
  'sse-c-blocked': FIELDS['sse-c-blocked'],
  'customer-key': FIELDS['customer-key'],
  'stored-bytes': FIELDS['stored-bytes'],
  /** How the source of a copy is encrypted; `same`: like the copy. */
  'source-mode': ['same', ...FIELDS.mode],
  /** Where the signature stands; `presigned`: in the address. An anonymous request has none. */
  signed: ['header', 'presigned'],
  /** Whether what is read is in the bucket. */
  'object-state': ['there', 'missing'],
  /** S3 Block Public Access, all four settings of it. */
  'public-access': ['off', 'on'],
  /** Whose the object that is read is; `other`: an account that uploaded it under ACLs, not the bucket's. */
  'object-owner': ['bucket', 'other'],
  /** What is wrong with the request itself, whatever the rest of it says; see `judge/request.ts` where each means something. */
  fault: ['none', 'public-acl', 'customer-key', 'expired', 'unsigned-header'],
} as const satisfies Record<string, readonly string[]>;

/** What is typed of a request: address keys, and the most characters each may have. Empty: the flows' own names. */
export const REQUEST_NAMES = {
  object: 1024,
  bucket: 63,
  account: 12,
  region: 32,
  'caller-arn': 512,
  'key-arn': 512,
  'key-alias': 256,
  /** The service that calls: `logging.s3.amazonaws.com`. */
  service: 128,
  /** What is said of condition keys in place of what the request by itself has, see `judge/answered-keys.ts`. */
  context: 1024,
} as const satisfies Record<string, number>;

type RequestField = keyof typeof REQUEST_FIELDS;
export type RequestName = keyof typeof REQUEST_NAMES;

/** A request to be judged. */
export type PolicyRequest = {
  readonly [K in RequestField]: (typeof REQUEST_FIELDS)[K][number];
} & { readonly [K in RequestName]: string };

export const REQUEST_FIELD_KEYS = Object.keys(REQUEST_FIELDS) as readonly RequestField[];
export const REQUEST_NAME_KEYS = Object.keys(REQUEST_NAMES) as readonly RequestName[];

/** The circumstances of a flow that are part of a request: all but those that name policies, and how many requests there are. */
export type SharedField = Exclude<FieldKey, 'bucket-policy' | 'key-policy' | 'objects'>;

export const SHARED_FIELDS = REQUEST_FIELD_KEYS.filter((key): key is SharedField => key in FIELDS);

/** The request of somebody who says nothing of it: an upload without encryption headers. */
export const USUAL_REQUEST = Object.freeze({
  ...Object.fromEntries(SHARED_FIELDS.map((key) => [key, DEFAULTS[key]])),
  ...OPENING,
  'chosen-by': 'bucket-default',
  'source-mode': 'same',
  signed: 'header',
  'object-state': 'there',
  'public-access': 'off',
  'object-owner': 'bucket',
  fault: 'none',
  ...Object.fromEntries(REQUEST_NAME_KEYS.map((key) => [key, ''])),
}) as PolicyRequest;

/** The preset sets of policies, in the order in which they are offered, each with what its request has of its own. */
const PRESET_REQUESTS = {
  'force-sse-kms': {},
  'force-if-present': {},
  'force-one-key': { 'chosen-by': 'request', 'kms-key': 'aws-managed' },
  'force-customer-key': {},
  'key-through-s3': { 'chosen-by': 'request' },
  'iam-policy': { 'chosen-by': 'request' },
  'public-read': { caller: 'anonymous', operation: 'download' },
  'cross-account': { caller: 'other-account', 'chosen-by': 'request' },
  'no-bucket-policy': {},
} as const satisfies Record<string, Partial<PolicyRequest>>;

export type PolicyPreset = keyof typeof PRESET_REQUESTS;

export const POLICY_PRESETS = Object.keys(PRESET_REQUESTS) as readonly PolicyPreset[];

/** What the page opens on. */
export const FIRST_PRESET: PolicyPreset = 'force-sse-kms';

/** The request that shows what a preset is about; null for none. */
export function requestOf(preset: PolicyPreset | null): PolicyRequest {
  return { ...USUAL_REQUEST, ...(preset === null ? {} : PRESET_REQUESTS[preset]) };
}

/** A request with the names of another one. */
export function withNamesOf(named: PolicyRequest, request: PolicyRequest): PolicyRequest {
  const names = Object.fromEntries(REQUEST_NAME_KEYS.map((key) => [key, named[key]]));
  return { ...request, ...names };
}

/** Whether two requests ask the same. */
export function isSameRequest(a: PolicyRequest, b: PolicyRequest): boolean {
  return [...REQUEST_FIELD_KEYS, ...REQUEST_NAME_KEYS].every((key) => a[key] === b[key]);
}
