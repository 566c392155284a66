import { utf8 } from '../lib/bytes.ts';
import type { FieldValue } from './fields.ts';

/** The object that is uploaded. */
export interface ObjectInput {
  /** The object's key in the bucket, as the user's file is called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

const HEAD = 'region,month,revenue\n';
const ROWS = 'tokyo,2026-10,4200\nosaka,2026-10,3100\n';

/** The object a newcomer meets: recognisable, small, and plainly nobody's secret. */
export const SAMPLE_OBJECT: ObjectInput = {
  name: 'report.csv',
  bytes: utf8(HEAD + ROWS),
  contentType: 'text/csv',
};

/**
 * Bytes of the sample of a multipart upload: one part of the least size that S3 takes for any but the last, and a last one.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 */
export const LARGE_SAMPLE = { firstPart: 5 * 1024 * 1024, lastPart: 1024 } as const;

/**
 * What an operation moves where nobody brings an object. It is made anew each time: a run's large buffers are moved away
 * from whoever made them.
 */
export function sampleFor(operation: FieldValue<'operation'>): ObjectInput {
  if (operation !== 'multipart') return SAMPLE_OBJECT;
  const bytes = new Uint8Array(LARGE_SAMPLE.firstPart + LARGE_SAMPLE.lastPart);
  bytes.set(utf8(HEAD + ROWS));
  // The rows there are, again behind themselves: twice as many each time.
  for (let rows = ROWS.length; HEAD.length + rows < bytes.length; rows *= 2) {
    bytes.copyWithin(HEAD.length + rows, HEAD.length, HEAD.length + rows);
  }
  return { ...SAMPLE_OBJECT, bytes };
}
