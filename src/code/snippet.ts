/** What a snippet can be written in. */
export type CodeLanguage =
  | 'cli'
  | 'javascript'
  | 'boto3'
  | 'curl'
  | 'terraform'
  | 'recompute-node'
  | 'recompute-python';

/** A file that a snippet reads, and the value of the run that lies in it. */
export interface SnippetFile {
  readonly name: string;
  /** Id of the value. */
  readonly value: string;
}

/** Lines of a snippet that belong together. */
export interface Part {
  readonly lines: readonly string[];
  /** The step that sends the request these lines make; null for what makes none. */
  readonly step: string | null;
}

/** A text within one part that stands for a value of the run. */
export interface ValueMark {
  readonly text: string;
  /** Id of the value. */
  readonly value: string;
}

/** A whole program, script or configuration. */
export interface Snippet {
  readonly parts: readonly Part[];
  readonly marks: readonly ValueMark[];
  /** What to save it as. */
  readonly fileName: string;
  /** Files that have to lie beside it. */
  readonly files: readonly SnippetFile[];
}

/** The parts with an empty line between each two. */
export function spaced(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [{ lines: [''], step: null }, part]));
}

/** The snippet as it is saved. */
export function codeOf({ parts }: Pick<Snippet, 'parts'>): string {
  return `${parts.flatMap(({ lines }) => lines).join('\n')}\n`;
}
