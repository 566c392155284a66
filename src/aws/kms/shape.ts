import type { Bytes } from '../../lib/bytes.ts';

export interface Tag {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** One member of an operation's input, with the constraints of the API reference. */
export type Member = { readonly required?: true } & (
  | {
      readonly type: 'string';
      readonly min?: number;
      readonly max?: number;
      /** As the API reference writes it, to be matched against the whole text. */
      readonly pattern?: string;
      readonly enum?: readonly string[];
    }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'blob';
      readonly min: number;
      readonly max: number;
      /** Its value is not repeated in messages. */
      readonly sensitive?: true;
    }
  /** String to string. */
  | { readonly type: 'map' }
  | {
      readonly type: 'strings';
      readonly min: number;
      readonly max: number;
      readonly enum?: readonly string[];
    }
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html */
  | { readonly type: 'constraints' }
  | { readonly type: 'tags' }
  /** A structure that is only noticed. */
  | { readonly type: 'structure' }
);

/** What a grant demands of the requests that it allows; what was left out is null. */
export interface GrantConstraints {
  readonly EncryptionContextEquals: ReadonlyMap<string, string> | null;
  readonly EncryptionContextSubset: ReadonlyMap<string, string> | null;
  readonly SourceArn: string | null;
}

export type Shape = Readonly<Record<string, Member>>;

type TypeOf<M extends Member> = M extends { enum: readonly (infer E)[] }
  ? E
  : M extends { type: 'string' }
    ? string
    : M extends { type: 'integer' }
      ? number
      : M extends { type: 'boolean' }
        ? boolean
        : M extends { type: 'blob' }
          ? Bytes
          : M extends { type: 'map' }
            ? ReadonlyMap<string, string>
            : M extends { type: 'strings' }
              ? readonly string[]
              : M extends { type: 'tags' }
                ? readonly Tag[]
                : M extends { type: 'constraints' }
                  ? GrantConstraints
                  : object;

/** The input that has passed the shape's constraints; what was left out is null. */
export type InputOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends { required: true } ? TypeOf<S[K]> : TypeOf<S[K]> | null;
};

/**
 * Members that several operations share, as the API reference constrains them.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html
 */
export const KEY_ID = { type: 'string', min: 1, max: 2048 } as const satisfies Member;
export const REQUIRED_KEY_ID = { ...KEY_ID, required: true } as const satisfies Member;
export const ALIAS_NAME = {
  type: 'string',
  required: true,
  min: 1,
  max: 256,
  pattern: '^[a-zA-Z0-9:/_-]+$',
} as const satisfies Member;
export const DESCRIPTION = { type: 'string', min: 0, max: 8192 } as const satisfies Member;
export const LIMIT = { type: 'integer', min: 1, max: 1000 } as const satisfies Member;
export const MARKER = {
  type: 'string',
  min: 1,
  max: 1024,
  pattern: '[\\u0020-\\u00FF]*',
} as const satisfies Member;
export const POLICY = {
  type: 'string',
  min: 1,
  max: 131_072,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
} as const satisfies Member;
export const POLICY_NAME = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: '[\\w]+',
} as const satisfies Member;
export const CIPHERTEXT = {
  type: 'blob',
  required: true,
  min: 1,
  max: 6144,
} as const satisfies Member;
/** ARN of a user, a role, a session or an account's root. */
export const PRINCIPAL = {
  type: 'string',
  min: 1,
  max: 256,
  pattern: '^[\\w+=,.@:/-]+$',
} as const satisfies Member;
export const GRANT_ID = { type: 'string', min: 1, max: 128 } as const satisfies Member;
export const GRANT_TOKEN = { type: 'string', min: 1, max: 8192 } as const satisfies Member;
export const GRANT_TOKENS = { type: 'strings', min: 0, max: 10 } as const satisfies Member;
export const ENCRYPTION_ALGORITHM = {
  type: 'string',
  enum: ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'],
} as const satisfies Member;
/** What Encrypt takes, in bytes. */
export const MOST_PLAINTEXT = 4096;
