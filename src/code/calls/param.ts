/** The value of a parameter of an S3 operation, told once for every language that says it and for the test that sends it. */
export type Param =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'flag'; readonly flag: boolean }
  /** Bytes of a local file, or of a stretch of it. */
  | {
      readonly kind: 'file';
      readonly file: LocalFile;
      readonly range: { readonly start: number; readonly end: number } | null;
      /** Id of the value that these bytes are. */
      readonly value: string;
    }
  /** A member of the answer to an earlier call. */
  | { readonly kind: 'answer'; readonly of: string; readonly member: string }
  /** The source of a copy, which every tool wants in a form of its own. */
  | { readonly kind: 'source'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'list'; readonly items: readonly Param[] }
  | { readonly kind: 'map'; readonly members: readonly NamedParam[] };

export type NamedParam = readonly [name: string, value: Param];

/** A file in the folder in which the snippet runs. */
export interface LocalFile {
  readonly name: string;
  /** What a program calls its bytes, in camelCase. */
  readonly variable: string;
  /** Id of the value that lies in it. */
  readonly value: string;
  readonly what: 'object' | 'customer-key';
}

/** One call of S3's API. */
export interface Call {
  /** Id of the step that sends the request. */
  readonly step: string;
  /** AWS's name: `PutObject`. */
  readonly operation: string;
  readonly params: readonly NamedParam[];
  /** What a later call takes from the answer. */
  readonly answer: { readonly name: string; readonly member: string } | null;
  /** The file into which the body of the answer goes, and the value that this is; null where S3 refused. */
  readonly saves: { readonly name: string; readonly value: string | null } | null;
}

/** Everything the client does on stage. */
export interface CallScript {
  readonly calls: readonly Call[];
  readonly files: readonly LocalFile[];
  readonly region: string;
  /** Null: the tools' own, HTTPS. `environment`: whatever AWS_ENDPOINT_URL says. */
  readonly endpoint: null | { readonly url: string } | 'environment';
  readonly signed: boolean;
  readonly callerArn: string;
  readonly outcome: { readonly status: number; readonly code: string | null };
}

export const text = (value: string): Param => ({ kind: 'text', text: value });
export const number = (value: number): Param => ({ kind: 'number', number: value });
