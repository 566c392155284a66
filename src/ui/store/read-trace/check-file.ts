import { ok, type Result, refused } from '../../../lib/result.ts';
import { LARGEST_TRACE_FILE } from '../../../takeaway/trace-file/format.ts';
import { openTraceFile, type TraceFileProblem } from '../../../takeaway/trace-file/read.ts';
import type { Trace } from '../../../trace/index.ts';

/** Why a file is not opened, reading it included. */
export type OpenProblem =
  | TraceFileProblem
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large'; readonly size: number };

/** Reads a file and checks the trace in it, where this is called. Never throws on what the file holds. */
export async function checkFile(file: Blob): Promise<Result<Trace, OpenProblem>> {
  if (file.size > LARGEST_TRACE_FILE) return refused({ kind: 'too-large', size: file.size });
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused({ kind: 'unreadable' });
  }
  const opened = await openTraceFile(text);
  return opened.ok ? ok(opened.value) : opened;
}
