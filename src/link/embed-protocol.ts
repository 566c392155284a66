import { COMPARE_FIELDS, type EmbedFields, FLOW_FIELDS, LESSON_FIELDS } from './fields.ts';

/**
 * The messages between an embedded player, of a flow or a comparison, and the page around it, as `docs/embed.md` describes
 * them. Each is a plain object that names the version in `s3EncryptionFlow`, by which it is known among a page's other
 * messages. A new kind of message does not need another version: who does not know it leaves it alone.
 */
export const EMBED_VERSION = 1;

interface Envelope {
  readonly s3EncryptionFlow: typeof EMBED_VERSION;
}

/** What the page around it may ask of the player. */
export type EmbedCommand = Envelope &
  (
    | { readonly type: 'play' | 'pause' }
    /** Goes to a step and stays there: its stable name, or its number from 1. */
    | { readonly type: 'seek'; readonly step: string | number }
    /** Changes fields of the address; the others stay as they are. */
    | { readonly type: 'set'; readonly fields: EmbedFields }
  );

/** Where the player stands. */
export interface EmbedPlace {
  /** The step's stable name. */
  readonly step: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

/** What could not be done as asked. */
export type EmbedErrorCode =
  /** A field's name or value that does not exist. */
  | 'address'
  /** A value that cannot be under these circumstances, and was set back. */
  | 'circumstances'
  /** A step that this run does not have. */
  | 'step'
  /** The run failed. */
  | 'run'
  /** A part of the site did not arrive. */
  | 'missing';

/** What the player says to the page around it. */
export type EmbedEvent = Envelope &
  (
    | ({ readonly type: 'ready'; readonly contentVersion: number } & EmbedPlace)
    /** In CSS px: what shows all of the player without scrolling. */
    | { readonly type: 'height'; readonly height: number }
    | ({ readonly type: 'step'; readonly title: string } & EmbedPlace)
    | ({ readonly type: 'ended' } & EmbedPlace)
    /** The message is a sentence in the player's language. */
    | { readonly type: 'error'; readonly code: EmbedErrorCode; readonly message: string }
  );

/** Longer than any value of an address that is meant seriously. */
const LONGEST_VALUE = 1000;

/** Reads a message from outside: a whole command, or null. Never throws, and takes nothing over that it has not looked at. */
export function readCommand(data: unknown): EmbedCommand | null {
  try {
    return isObject(data) && data.s3EncryptionFlow === EMBED_VERSION ? commandOf(data) : null;
  } catch {
    // An object that throws when it is read, which no message can be.
    return null;
  }
}

function commandOf(data: Readonly<Record<string, unknown>>): EmbedCommand | null {
  const { type } = data;
  switch (type) {
    case 'play':
    case 'pause':
      return { s3EncryptionFlow: EMBED_VERSION, type };
    case 'seek': {
      const { step } = data;
      return isStep(step) ? { s3EncryptionFlow: EMBED_VERSION, type, step } : null;
    }
    case 'set': {
      const fields = readFields(data.fields);
      return fields && { s3EncryptionFlow: EMBED_VERSION, type, fields };
    }
    default:
      return null;
  }
}

function isStep(step: unknown): step is string | number {
  if (typeof step === 'number') return Number.isSafeInteger(step) && step > 0;
  return typeof step === 'string' && step !== '' && step.length <= LONGEST_VALUE;
}

function readFields(data: unknown): EmbedFields | null {
  if (!isObject(data)) return null;
  const known: readonly string[] = [...FLOW_FIELDS, ...COMPARE_FIELDS, ...LESSON_FIELDS];
  const entries = Object.entries(data);
  const isWhole = entries.every(
    ([key, value]) =>
      known.includes(key) &&
      (value === null || (typeof value === 'string' && value.length <= LONGEST_VALUE)),
  );
  return isWhole ? (Object.fromEntries(entries) as EmbedFields) : null;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
