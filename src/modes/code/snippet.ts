/** What a snippet can be written in, in the order of the screen. */
export const CODE_LANGUAGES = [
  'cli',
  'javascript',
  'boto3',
  'terraform',
  'recompute-node',
  'recompute-python',
] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** A file that a snippet reads, and the value of the run that lies in it. */
export interface SnippetFile {
  readonly name: string;
  /** Id of the value. */
  readonly value: string;
}

export interface Snippet {
  /** A whole program, script or configuration; null where there is none, and then `note` says why. */
  readonly code: string | null;
  readonly note: string | null;
  /** What to save it as. */
  readonly fileName: string;
  /** Files that have to lie beside it. */
  readonly files: readonly SnippetFile[];
}
