/** What a file of a trace says it is. */
export const TRACE_FORMAT = 's3-encryption-explorer/trace';

/** Counts changes after which older readers would misread a file. */
export const TRACE_FILE_VERSION = 1;

/** The limit of a file in bytes, written or read: what a tab can hold as text, as bytes and as a run. */
export const LARGEST_TRACE_FILE = 200 * 1024 * 1024;
