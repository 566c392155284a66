import type { Bytes } from '../../lib/bytes.ts';

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
  | { readonly type: 'strings'; readonly min: number; readonly max: number }
  | { readonly type: 'tags' }
  /** A structure that is only noticed. */
  | { readonly type: 'structure' }
);

export type Shape = Readonly<Record<string, Member>>;

export interface Tag {
  readonly TagKey: string;
  readonly TagValue: string;
}

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
                : object;

/** The input that has passed the shape's constraints; what was left out is null. */
export type InputOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends { required: true } ? TypeOf<S[K]> : TypeOf<S[K]> | null;
};
