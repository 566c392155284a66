import type { Trace } from '../../trace/index.ts';
import type { CaptionWords } from '../captions/caption-tables.ts';
import type { EndFacts } from '../captions/reading.ts';
import type { StepWords } from '../types.ts';
import type { Asked } from './asked.ts';

/** What a language says of requests that somebody's client sends, whatever they ask for. */
export interface RequestTables {
  /** What each operation does, by AWS's name: what follows "asks S3 to" in English, a noun phrase in Japanese. */
  readonly does: Readonly<Record<string, string>>;
  /** A message between the client and a service, for which nobody else has words. */
  readonly message: (asked: Asked) => StepWords;
  readonly messageCaption: (asked: Asked) => CaptionWords;
  /** What KMS does for a client that asks it itself, and what stands in a set-up, where that is told otherwise than on stage. */
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly captions: Readonly<Record<string, CaptionWords>>;
  /** What remains true at the end of a run that neither stored, nor read, nor changed an object. */
  readonly takeaway: (end: RequestEnd) => string;
}

/** What the end of such a run may speak of. */
export interface RequestEnd extends Pick<EndFacts, 'who' | 'kmsCalls'> {
  readonly trace: Trace;
  /** AWS's name, of the first request. */
  readonly operation: string;
  readonly isKms: boolean;
  /** True where something was encrypted or decrypted. */
  readonly hasKeys: boolean;
}
