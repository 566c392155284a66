/** The preset sets of policies that an address can name, in the order in which they are offered. */
export const POLICY_PRESETS = [
  'force-sse-kms',
  'force-if-present',
  'force-one-key',
  'force-customer-key',
  'key-through-s3',
  'iam-policy',
  'public-read',
  'cross-account',
  'no-bucket-policy',
] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];

/** What is chosen of a request to be judged: address keys, and their values, the default first. */
export const REQUEST_CHOICES = {
  /** Who asks. */
  as: ['role', 'other-account', 'anonymous', 'root'],
  do: ['PutObject', 'GetObject', 'CopyObject', 'MultipartUpload', 'DeleteObject'],
  /** Encryption headers of a write. `customer`: those of a customer-provided key. */
  sse: ['none', 'AES256', 'aws:kms', 'aws:kms:dsse', 'customer'],
  /** Which KMS key: the one whose policy is written, named by its ARN, or the AWS managed key `aws/s3`. */
  key: ['named', 'aws-s3'],
  /** The bucket's default encryption. */
  default: ['aws:kms', 'AES256', 'aws:kms:dsse'],
  /** How the object that is read was encrypted. */
  stored: ['aws:kms', 'aws:kms:dsse', 'AES256', 'customer'],
  tls: ['yes', 'no'],
} as const satisfies Record<string, readonly string[]>;

/** What is typed of a request: address keys, and the most characters each may have. Empty: the page's own names. */
export const REQUEST_NAMES = {
  object: 1024,
  bucket: 63,
  account: 12,
  region: 32,
  'caller-arn': 512,
  'key-arn': 512,
} as const satisfies Record<string, number>;

export type RequestChoice = keyof typeof REQUEST_CHOICES;
export type RequestName = keyof typeof REQUEST_NAMES;

/** A request as the Policies page builds it. */
export type PolicyRequest = {
  readonly [K in RequestChoice]: (typeof REQUEST_CHOICES)[K][number];
} & { readonly [K in RequestName]: string };

export const CHOICE_KEYS = Object.keys(REQUEST_CHOICES) as readonly RequestChoice[];
export const NAME_KEYS = Object.keys(REQUEST_NAMES) as readonly RequestName[];

/** What an address that names no preset and says nothing of the request means. */
export const UNSAID_REQUEST = Object.freeze({
  ...Object.fromEntries(CHOICE_KEYS.map((key) => [key, REQUEST_CHOICES[key][0]])),
  ...Object.fromEntries(NAME_KEYS.map((key) => [key, ''])),
}) as PolicyRequest;

/** The requests that show what a preset is about, where they are not the usual one. */
const SHOWN: Partial<Record<PolicyPreset, Partial<PolicyRequest>>> = {
  'force-one-key': { sse: 'aws:kms', key: 'aws-s3' },
  'key-through-s3': { sse: 'aws:kms' },
  'iam-policy': { sse: 'aws:kms' },
  'public-read': { as: 'anonymous', do: 'GetObject' },
  'cross-account': { as: 'other-account', sse: 'aws:kms' },
};

/** The request that an address means which names this preset and says nothing of the request. */
export function requestOf(preset: PolicyPreset | null): PolicyRequest {
  return { ...UNSAID_REQUEST, ...(preset === null ? {} : SHOWN[preset]) };
}

/** Every key of the query that only the Policies page understands. */
export const POLICIES_KEYS: readonly string[] = [
  'preset',
  ...CHOICE_KEYS,
  ...NAME_KEYS,
  'policies',
];
