/** What is uploaded. */
export type ObjectSource =
  /** Typed by the user. */
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly text: string;
      readonly contentType: string;
    }
  /** Chosen or dropped; its bytes are read only where the run happens. */
  | { readonly kind: 'file'; readonly name: string; readonly file: File };

/** The object as something to be read. */
export function blobOf(source: ObjectSource): Blob {
  return source.kind === 'file' ? source.file : new Blob([source.text]);
}

/** Its media type, as an upload of it would say. */
export function contentTypeOf(source: ObjectSource): string {
  if (source.kind === 'text') return source.contentType;
  return source.file.type || 'application/octet-stream';
}
