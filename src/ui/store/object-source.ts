import { fromUtf8 } from '../../lib/bytes.ts';
import { SAMPLE_OBJECT } from '../../scenario/index.ts';

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

/** What is uploaded while nothing was typed or chosen. */
export const SAMPLE = {
  kind: 'text',
  name: SAMPLE_OBJECT.name,
  text: fromUtf8(SAMPLE_OBJECT.bytes) ?? '',
  contentType: SAMPLE_OBJECT.contentType ?? 'text/plain',
} as const satisfies ObjectSource;

/** True where a link leads to the same object: an object of one's own is in no address. */
export function isSample(source: ObjectSource): boolean {
  return source.kind === 'text' && source.text === SAMPLE.text && source.name === SAMPLE.name;
}
